import { CustomersSkeleton } from "@/components/customers/customers-skeleton";
import { TopBar } from "@/components/layout/top-bar";

export default function CustomersLoading() {
  return (
    <>
      <TopBar crumbs={[{ label: "Customers" }]} />
      <CustomersSkeleton />
    </>
  );
}
