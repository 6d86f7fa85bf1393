import type { Metadata } from "next";
import { ContactsTab } from "@/components/contacts/contacts-tab";
import { CustomerDetails } from "@/components/customers/customer-details";
import { CustomerHeader } from "@/components/customers/customer-header";
import { CustomerTabs, tabOf } from "@/components/customers/customer-tabs";
import { TopBar } from "@/components/layout/top-bar";
import { Activity } from "./activity";
import { customerOfPath } from "./customer-of-path";
import { loadCustomerPage } from "./load";

type Props = PageProps<"/customers/[customerId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await customerOfPath((await params).customerId);
  return { title: name };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { customerId } = await params;
  const tab = tabOf((await searchParams).tab);
  const { customer, contacts, clock, ...rights } = await loadCustomerPage(customerId);
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: customer.name }]} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <CustomerHeader customer={customer} {...rights} />
        <CustomerTabs path={`/customers/${customerId}`} current={tab} contacts={contacts.length} />
        {tab === "details" && <CustomerDetails customer={customer} {...rights} {...clock} />}
        {tab === "contacts" && (
          <ContactsTab customerId={customer.id} contacts={contacts} mayEdit={rights.mayEdit} />
        )}
        {tab === "activity" && (
          <Activity customerId={customer.id} members={rights.members} searchParams={searchParams} />
        )}
      </div>
    </>
  );
}
