import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { ActivityTab } from "@/components/audit/activity-tab";
import { ContactsTab } from "@/components/contacts/contacts-tab";
import { CustomerDetails } from "@/components/customers/customer-details";
import type { CustomerTab as Tab } from "@/components/customers/customer-tabs";
import { CustomerOnboardingsTab } from "@/components/onboardings/customer-onboardings-tab";
import { type CustomerPageData, loadActivity, loadPhases } from "./load";

/** What stands below the tabs; each asks only for what it shows. */
export async function CustomerTab({ tab, data }: { tab: Tab; data: CustomerPageData }) {
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
      return (
        <HydrationBoundary state={dehydrate(await loadActivity(customer.id))}>
          <ActivityTab customerId={customer.id} members={rights.members} {...clock} />
        </HydrationBoundary>
      );
    case "details":
      return <CustomerDetails customer={customer} {...rights} {...clock} />;
  }
}
