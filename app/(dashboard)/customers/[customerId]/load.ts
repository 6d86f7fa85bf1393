import { currentCtx } from "@/lib/auth/current-ctx";
import { activityPageSize, customerActivityOptions } from "@/lib/client/activity";
import { getQueryClient } from "@/lib/client/query-client";
import type { Contact } from "@/lib/contract/contact";
import { may } from "@/lib/domain/rights";
import { etagOf } from "@/lib/etag";
import { listCustomerActivity } from "@/lib/services/audit/queries";
import { listContacts } from "@/lib/services/contacts/queries";
import { listMembers } from "@/lib/services/members/queries";
import { listOnboardings } from "@/lib/services/onboardings/queries";
import { listPhases } from "@/lib/services/phases/queries";
import { customerOfPath } from "./customer-of-path";

const shown = 100;

export type CustomerPageData = Awaited<ReturnType<typeof loadCustomerPage>>;

/** What the customer page shows, whatever tab: the record, its people, and what this person may do. */
export async function loadCustomerPage(segment: string) {
  const ctx = await currentCtx();
  const customer = await customerOfPath(segment);
  const [members, contacts, onboardings] = await Promise.all([
    listMembers(ctx),
    listContacts(ctx, customer.id, { limit: shown }),
    listOnboardings(ctx, { customer_id: [customer.id], limit: shown, expand: ["summary"] }),
  ]);
  return {
    customer,
    version: etagOf(JSON.stringify(customer)),
    members: members.data,
    onboardings: onboardings.data.filter((item) => item.object === "onboarding"),
    contacts: contacts.data.filter((item) => item.object === "contact").sort(byStanding),
    mayEdit: may(ctx.actor, "customers.edit"),
    mayDelete: may(ctx.actor, "customers.delete"),
    mayStart: may(ctx.actor, "onboardings.edit"),
    mayChoosePhase: may(ctx.actor, "phases.manage"),
    clock: { now: ctx.now.toISOString(), timeZone: ctx.workspace.timeZone, currency: ctx.workspace.currency },
  };
}

/** The sequence that the onboardings of a customer run through. */
export async function loadPhases() {
  return (await listPhases(await currentCtx())).data;
}

/** The first page of what happened, under the key that the browser will ask for. */
export async function loadActivity(customerId: string) {
  const ctx = await currentCtx();
  const queryClient = getQueryClient();
  await queryClient.fetchInfiniteQuery({
    ...customerActivityOptions(customerId),
    queryFn: () => listCustomerActivity(ctx, customerId, { limit: activityPageSize }),
  });
  return queryClient;
}

/** The primary one first, the archived ones last, the others by name. */
function byStanding(a: Contact, b: Contact): number {
  const standing = ({ is_primary, archived_at }: Contact) => (is_primary ? 0 : archived_at === null ? 1 : 2);
  return standing(a) - standing(b) || a.name.localeCompare(b.name, "en");
}
