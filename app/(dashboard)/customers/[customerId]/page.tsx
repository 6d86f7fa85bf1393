import type { Metadata, Route } from "next";
import { ContactsTab } from "@/components/contacts/contacts-tab";
import { CustomerDetails } from "@/components/customers/customer-details";
import { CustomerHeader } from "@/components/customers/customer-header";
import { TopBar } from "@/components/layout/top-bar";
import { TabLinks } from "@/components/ui/tab-links";
import { customerOfPath } from "./customer-of-path";
import { loadCustomerPage } from "./load";

type Props = PageProps<"/customers/[customerId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await customerOfPath((await params).customerId);
  return { title: name };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { customerId } = await params;
  const { customer, contacts, clock, ...rights } = await loadCustomerPage(customerId);
  const isContacts = (await searchParams).tab === "contacts";
  const path = `/customers/${customerId}`;
  const tabs = [
    { href: path as Route, label: "Details", isCurrent: !isContacts },
    {
      href: `${path}?tab=contacts` as Route,
      label: "Contacts",
      count: contacts.length,
      isCurrent: isContacts,
    },
  ];
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: customer.name }]} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <CustomerHeader customer={customer} {...rights} />
        <TabLinks label="Customer" tabs={tabs} />
        {isContacts ? (
          <ContactsTab customerId={customer.id} contacts={contacts} mayEdit={rights.mayEdit} />
        ) : (
          <CustomerDetails customer={customer} {...rights} {...clock} />
        )}
      </div>
    </>
  );
}
