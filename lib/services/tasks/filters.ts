import {
  and,
  type Column,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { contacts, customers, onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TaskQuery } from "@/lib/contract/task";
import { parseRef } from "@/lib/ids";
import { containing } from "@/lib/services/like-pattern";
import { visibleOnboardings } from "@/lib/services/onboardings/visible";
import { requireKnownPhases } from "@/lib/services/phases/hold";
import { dueOrLatest } from "./order";
import { visibleTasks } from "./visible";

export type TaskFilters = Omit<TaskQuery, "limit" | "cursor" | "sort">;

/** The condition of a list; it needs the joins with onboarding and customer. */
export async function matching(ctx: Context, query: TaskFilters): Promise<SQL | undefined> {
  if (query.phase) await requireKnownPhases(ctx, query.phase);
  return and(
    query.deleted ? deletedTasks(ctx) : visibleTasks(ctx),
    query.onboarding_id && named(ctx, tasks.onboardingId, onboardings, query.onboarding_id),
    query.customer_id && named(ctx, onboardings.customerId, customers, query.customer_id),
    query.phase && inArray(tasks.phase, query.phase),
    query.done === undefined ? undefined : isDone(query.done),
    query.assignee_id && inArray(tasks.assigneeId, query.assignee_id),
    query.assignee_contact_id && named(ctx, tasks.assigneeContactId, contacts, query.assignee_contact_id),
    query.parent_id && named(ctx, tasks.parentId, tasks, query.parent_id),
    query.root === undefined ? undefined : (query.root ? isNull : isNotNull)(tasks.parentId),
    query.customer_facing === undefined ? undefined : eq(tasks.customerFacing, query.customer_facing),
    query.due_before === undefined ? undefined : lt(dueOrLatest, query.due_before),
    query.due_after === undefined
      ? undefined
      : and(gt(dueOrLatest, query.due_after), isNotNull(tasks.dueDate)),
    query.updated_since && gte(tasks.updatedAt, query.updated_since),
    query.q ? ilike(tasks.title, containing(query.q)) : undefined,
  );
}

function deletedTasks(ctx: Context): SQL | undefined {
  return and(eq(tasks.workspaceId, ctx.workspace.id), visibleOnboardings(ctx), isNotNull(tasks.deletedAt));
}

/** As the indexes of open tasks have it. */
function isDone(done: boolean): SQL {
  return done ? tasks.done.getSQL() : sql`not ${tasks.done}`;
}

/** By `display_id` or `id`, as in a path. */
function named(
  { db, workspace }: Context,
  column: Column,
  table: PgTable & Record<"workspaceId" | "id" | "displayId", PgColumn>,
  given: readonly string[],
): SQL | undefined {
  const refs = given.map(parseRef);
  const ids = refs.flatMap((ref) => (ref && "id" in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => (ref && "displayId" in ref ? [ref.displayId] : []));
  if (numbers.length === 0) return inArray(column, ids);
  const numbered = db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.workspaceId, workspace.id), inArray(table.displayId, numbers)));
  return or(inArray(column, ids), inArray(column, numbered));
}
