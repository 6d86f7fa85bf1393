import type { SearchParams } from "nuqs/server";
import { ContactsTab } from "@/components/contacts/contacts-tab";
import { CustomerDetails } from "@/components/customers/customer-details";
import type { CustomerTab as Tab } from "@/components/customers/customer-tabs";
import { CustomerOnboardingsTab } from "@/components/onboardings/customer-onboardings-tab";
import { Activity } from "./activity";
import { type CustomerPageData, loadCustomFields, loadPhases } from "./load";

type CustomerTabProps = { tab: Tab; data: CustomerPageData; searchParams: Promise<SearchParams> };

/** What stands below the tabs; each asks only for what it shows. */
export async function CustomerTab({ tab, data, searchParams }: CustomerTabProps) {
  const { customer, contacts, onboardings, clock, ...rights } = data;
  switch (tab) {
    case "onboardings":
      return (
        <CustomerOnboardingsTab
          customer={customer}
          onboardings={onboardings}
          phases={await loadPhases()}
          {...rights}
          {...clock}
        />
      );
    case "contacts":
      return <ContactsTab customerId={customer.id} contacts={contacts} mayEdit={rights.mayEdit} />;
    case "activity":
      return <Activity customerId={customer.id} members={rights.members} searchParams={searchParams} />;
    case "details":
      return <CustomerDetails customer={customer} fields={await loadCustomFields()} {...rights} {...clock} />;
  }
}
