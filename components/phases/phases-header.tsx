import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { TopBar } from "@/components/layout/top-bar";

export function PhasesHeader({ action }: { action: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin" }, { label: "Phases" }]} />
      <PageHeader title="Phases" action={action}>
        The way of every onboarding from signed to live. A new name shows everywhere at once; integrations
        keep the key they know.
      </PageHeader>
    </>
  );
}
