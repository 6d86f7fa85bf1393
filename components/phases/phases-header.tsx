import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export function PhasesHeader({ action }: { action: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin", href: places.admin }, { label: "Phases" }]} />
      <PageHeader title="Phases" action={action}>
        The way of every onboarding from signed to live. A new name shows everywhere at once; integrations
        keep the key they know.
      </PageHeader>
    </>
  );
}
