import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { TopBar } from "@/components/layout/top-bar";

export function KeysHeader({ action }: { action?: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin" }, { label: "API keys" }]} />
      <PageHeader title="API keys" action={action}>
        A key acts as an admin of this workspace. Live keys send messages to customers; what a test key
        changes stays in the building.{" "}
        <a href="/api/v1/openapi.json" className="text-accent-text underline underline-offset-2">
          API description
        </a>
      </PageHeader>
    </>
  );
}
