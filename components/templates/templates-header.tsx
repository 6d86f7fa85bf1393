import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export function TemplatesHeader({ action }: { action?: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin", href: places.admin }, { label: "Templates" }]} />
      <PageHeader title="Templates" action={action}>
        The default of a phase adds its tasks by itself when an onboarding enters the phase; everybody who may
        edit the onboarding can add another. Admins change templates, and tasks made earlier stay as they are.
      </PageHeader>
    </>
  );
}
