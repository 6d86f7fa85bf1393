import type { Metadata } from "next";
import { CustomerHeader } from "@/components/customers/customer-header";
import { CustomerTabs, tabOf } from "@/components/customers/customer-tabs";
import { TopBar } from "@/components/layout/top-bar";
import { customerOfPath } from "./customer-of-path";
import { CustomerTab } from "./customer-tab";
import { loadCustomerPage } from "./load";

type Props = PageProps<"/customers/[customerId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await customerOfPath((await params).customerId);
  return { title: name };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { customerId } = await params;
  const tab = tabOf((await searchParams).tab);
  const data = await loadCustomerPage(customerId);
  const { customer, onboardings, contacts } = data;
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: customer.name }]} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <CustomerHeader {...data} />
        <CustomerTabs
          path={`/customers/${customerId}`}
          current={tab}
          counts={{ onboardings: onboardings.length, contacts: contacts.length }}
        />
        <CustomerTab tab={tab} data={data} searchParams={searchParams} />
      </div>
    </>
  );
}
