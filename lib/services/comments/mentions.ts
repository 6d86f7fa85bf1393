import { and, eq, inArray, isNull } from "drizzle-orm";
import { commentMentions, contacts, customers, members, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Comment } from "@/lib/contract/comment";
import { seesEverything } from "@/lib/domain/rights";
import { type Fault, invalid } from "@/lib/errors";
import { visibleCustomers } from "@/lib/services/customers/visible";

export type Mention = Pick<Comment["mentions"][number], "type" | "id">;

type Terms = {
  customerId: string;
  visibility: Comment["visibility"];
  /** Whom it names already: they may have left since. */
  present: readonly Mention[];
};

/** Whom the ids name, each once: members and contacts who will see the comment. All faults are named at once. */
export async function requireMentions(
  ctx: Context,
  ids: readonly string[],
  terms: Terms,
): Promise<Mention[]> {
  const fresh = ids.filter((id) => !terms.present.some((mention) => mention.id === id));
  const known = [
    ...terms.present,
    ...(await findMembers(ctx, fresh, terms.customerId)),
    ...(await findContacts(ctx, fresh, terms.customerId)),
  ];
  const faults: Fault[] = [];
  const named = new Map<string, Mention>();
  for (const [index, id] of ids.entries()) {
    const mention = known.find((one) => one.id === id);
    if (mention && (mention.type === "member" || terms.visibility === "customer")) named.set(id, mention);
    else faults.push(faultOf(`mentions[${index}]`, mention));
  }
  const [first, ...rest] = faults;
  if (first) throw invalid([first, ...rest]);
  return [...named.values()];
}

export async function writeMentions(
  ctx: Context,
  commentId: string,
  mentions: readonly Mention[],
): Promise<void> {
  const workspaceId = ctx.workspace.id;
  await ctx.db
    .delete(commentMentions)
    .where(and(eq(commentMentions.workspaceId, workspaceId), eq(commentMentions.commentId, commentId)));
  if (mentions.length === 0) return;
  await ctx.db.insert(commentMentions).values(
    mentions.map(({ type, id }) => ({
      workspaceId,
      commentId,
      memberId: type === "member" ? id : null,
      contactId: type === "contact" ? id : null,
    })),
  );
}

/** Members who see the customer: a notice about what they may not see would tell them of it. */
async function findMembers(ctx: Context, ids: readonly string[], customerId: string): Promise<Mention[]> {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select({ id: users.id, name: users.name, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, ctx.workspace.id),
        inArray(members.userId, [...ids]),
        isNull(members.removedAt),
      ),
    );
  const seeing: Mention[] = [];
  for (const person of found) {
    const actor = { type: "member" as const, ...person };
    const sees =
      seesEverything(actor, ctx.workspace.defaultAccess) ||
      (await seesCustomer({ ...ctx, actor }, customerId));
    if (sees) seeing.push({ type: "member", id: person.id });
  }
  return seeing;
}

async function seesCustomer(ctx: Context, customerId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: customers.id })
    .from(customers)
    .where(and(visibleCustomers(ctx), eq(customers.id, customerId)));
  return rows.length > 0;
}

async function findContacts(ctx: Context, ids: readonly string[], customerId: string): Promise<Mention[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, ctx.workspace.id),
        eq(contacts.customerId, customerId),
        inArray(contacts.id, [...ids]),
        isNull(contacts.deletedAt),
        isNull(contacts.archivedAt),
      ),
    );
  return rows.map(({ id }) => ({ type: "contact", id }));
}

function faultOf(field: string, mention: Mention | undefined): Fault {
  const message = mention
    ? `“${field}” names a contact, who does not see an internal comment. Make the comment visible to the customer, or leave the contact out.`
    : `“${field}” has to be the id of a member who sees this customer, or of a contact of it who is not archived.`;
  return { code: "invalid_reference", message, field };
}
