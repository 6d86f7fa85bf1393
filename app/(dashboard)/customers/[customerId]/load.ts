import { currentCtx } from "@/lib/auth/current-ctx";
import type { Contact } from "@/lib/contract/contact";
import { may } from "@/lib/domain/rights";
import { etagOf } from "@/lib/etag";
import { listContacts } from "@/lib/services/contacts/queries";
import { listMembers } from "@/lib/services/members/queries";
import { customerOfPath } from "./customer-of-path";

const contactsShown = 100;

/** What the customer page shows, whatever tab: the record, its people, and what this person may do. */
export async function loadCustomerPage(segment: string) {
  const ctx = await currentCtx();
  const customer = await customerOfPath(segment);
  const [members, contacts] = await Promise.all([
    listMembers(ctx),
    listContacts(ctx, customer.id, { limit: contactsShown }),
  ]);
  return {
    customer,
    version: etagOf(JSON.stringify(customer)),
    members: members.data,
    contacts: contacts.data.filter((item) => item.object === "contact").sort(byStanding),
    mayEdit: may(ctx.actor, "customers.edit"),
    mayDelete: may(ctx.actor, "customers.delete"),
    clock: { now: ctx.now.toISOString(), timeZone: ctx.workspace.timeZone, currency: ctx.workspace.currency },
  };
}

/** The primary one first, the archived ones last, the others by name. */
function byStanding(a: Contact, b: Contact): number {
  const standing = ({ is_primary, archived_at }: Contact) => (is_primary ? 0 : archived_at === null ? 1 : 2);
  return standing(a) - standing(b) || a.name.localeCompare(b.name, "en");
}
