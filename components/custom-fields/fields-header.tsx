import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export function FieldsHeader({ action }: { action?: ReactNode }) {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin", href: places.admin }, { label: "Custom fields" }]} />
      <PageHeader title="Custom fields" action={action}>
        What you want to know of every customer besides. People fill them in on the customer’s page, programs
        through the API, in this order.
      </PageHeader>
    </>
  );
}
