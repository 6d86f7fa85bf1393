import { CustomerSkeleton } from "@/components/customers/customer-skeleton";
import { TopBar } from "@/components/layout/top-bar";

export default function CustomerLoading() {
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: "…" }]} />
      <CustomerSkeleton />
    </>
  );
}
