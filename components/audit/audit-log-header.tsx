import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export function AuditLogHeader({ action }: { action: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin", href: places.admin }, { label: "Audit log" }]} />
      <PageHeader title="Audit log" action={action}>
        Who changed what in this workspace, and when. Nobody can change or remove what stands here, not even
        the owner.
      </PageHeader>
    </>
  );
}
