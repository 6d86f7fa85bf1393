import { currentCtx } from "@/lib/auth/current-ctx";
import type { Contact } from "@/lib/contract/contact";
import { may } from "@/lib/domain/rights";
import { etagOf } from "@/lib/etag";
import { listContacts } from "@/lib/services/contacts/queries";
import { listCustomFields } from "@/lib/services/custom-fields/queries";
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

/** In their order, for the tab that shows values. */
export async function loadCustomFields() {
  return (await listCustomFields(await currentCtx(), {})).data;
}

/** The primary one first, the archived ones last, the others by name. */
function byStanding(a: Contact, b: Contact): number {
  const standing = ({ is_primary, archived_at }: Contact) => (is_primary ? 0 : archived_at === null ? 1 : 2);
  return standing(a) - standing(b) || a.name.localeCompare(b.name, "en");
}
