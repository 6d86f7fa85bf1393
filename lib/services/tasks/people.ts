import { and, eq, isNull } from "drizzle-orm";
import { contacts, members } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TaskPatch } from "@/lib/contract/task";
import { invalid, invalidReference } from "@/lib/errors";
import { parseRef } from "@/lib/ids";
import type { TaskRow } from "./columns";

type Assignment = Pick<TaskPatch, "assignee_id" | "assignee_contact_id">;
type AssigneeColumns = Partial<Pick<TaskRow, "assigneeId" | "assigneeContactId" | "unfilledRule">>;

/** A task is done by one person: of the team, or of the customer. */
export function requireOneAssignee({ assignee_id, assignee_contact_id }: Assignment, path = ""): void {
  if (!assignee_id || !assignee_contact_id) return;
  const field = `${path}assignee_contact_id`;
  const message = `A task has one assignee. Send “${path}assignee_id” or “${field}”, not both.`;
  throw invalid([{ code: "invalid_reference", message, field }]);
}

/** Assigning one kind of person takes the task from the other, and fills what a template's rule left open. */
export async function assigneeColumns(
  ctx: Context,
  customerId: string,
  present: Pick<TaskRow, "assigneeId" | "assigneeContactId"> | null,
  { assignee_id, assignee_contact_id }: Assignment,
): Promise<AssigneeColumns> {
  const cleared = {
    ...(assignee_id === null ? { assigneeId: null } : {}),
    ...(assignee_contact_id === null ? { assigneeContactId: null } : {}),
  };
  if (assignee_id && assignee_id !== present?.assigneeId) {
    await requireMember(ctx, assignee_id);
    return { assigneeId: assignee_id, assigneeContactId: null, unfilledRule: null };
  }
  if (assignee_contact_id && assignee_contact_id !== present?.assigneeContactId) {
    const assigneeContactId = await contactOf(ctx, customerId, assignee_contact_id, present);
    return { assigneeId: null, assigneeContactId, unfilledRule: null };
  }
  return cleared;
}

async function requireMember(ctx: Context, id: string): Promise<void> {
  const [member] = await ctx.db
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.userId, id), isNull(members.removedAt)));
  if (!member) {
    throw invalidReference("assignee_id", "“assignee_id” has to be the id of a member of this workspace.");
  }
}

/** The id of a contact who can still do something, or who has the task already. */
async function contactOf(
  ctx: Context,
  customerId: string,
  given: string,
  present: Pick<TaskRow, "assigneeContactId"> | null,
): Promise<string> {
  const ref = parseRef(given);
  const [contact] = ref
    ? await ctx.db
        .select({ id: contacts.id, archivedAt: contacts.archivedAt })
        .from(contacts)
        .where(
          and(
            eq(contacts.workspaceId, ctx.workspace.id),
            eq(contacts.customerId, customerId),
            "id" in ref ? eq(contacts.id, ref.id) : eq(contacts.displayId, ref.displayId),
            isNull(contacts.deletedAt),
          ),
        )
    : [];
  if (contact && (contact.archivedAt === null || contact.id === present?.assigneeContactId))
    return contact.id;
  throw invalidReference(
    "assignee_contact_id",
    "“assignee_contact_id” has to be a contact of this customer who is not archived.",
  );
}
