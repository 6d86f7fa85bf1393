import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export function KeysHeader({ action }: { action?: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin", href: places.admin }, { label: "API keys" }]} />
      <PageHeader title="API keys" action={action}>
        A key acts as an admin of this workspace. Live keys send messages to customers; what a test key
        changes stays in the building.{" "}
        <Link href="/docs" prefetch={false} className="text-accent-text underline underline-offset-2">
          Guides
        </Link>
        ,{" "}
        <a href="/docs/api" className="text-accent-text underline underline-offset-2">
          API reference
        </a>
      </PageHeader>
    </>
  );
}
