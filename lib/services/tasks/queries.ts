import { and, desc } from "drizzle-orm";
import { customers, onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Page } from "@/lib/contract/query";
import type { OnboardingTaskQuery, Task, TaskQuery, TaskTombstone } from "@/lib/contract/task";
import { notFound } from "@/lib/errors";
import { after, createdBefore, orderBy, pageFrom } from "@/lib/services/keyset";
import { getOnboarding } from "@/lib/services/onboardings/queries";
import { ofCustomer } from "@/lib/services/onboardings/visible";
import { requireRef } from "@/lib/services/require-ref";
import { type TaskRow, taskColumns } from "./columns";
import { matching } from "./filters";
import { cursorOf, orderOf } from "./order";
import { serializeTask, tombstoneOf } from "./serialize";
import { namedTask, ofTask, visibleTasks } from "./visible";

export async function listTasks(
  ctx: Context,
  query: Omit<TaskQuery, "sort"> & Pick<OnboardingTaskQuery, "sort">,
): Promise<Page<Task | TaskTombstone>> {
  const order = orderOf(query);
  const position = order ? after(order, query.cursor) : createdBefore(tasks.createdAt, query.cursor);
  const rows = await select(ctx)
    .where(and(await matching(ctx, query), position))
    .orderBy(...(order ? orderBy(order) : [desc(tasks.createdAt)]))
    .limit(query.limit + 1);
  const item = (row: TaskRow) => (query.deleted ? tombstoneOf(row) : serializeTask(row));
  return pageFrom(rows, query.limit, item, (row) => cursorOf(row, query));
}

export async function listOnboardingTasks(
  ctx: Context,
  onboardingId: string,
  query: OnboardingTaskQuery,
): Promise<Page<Task | TaskTombstone>> {
  const { id } = await getOnboarding(ctx, onboardingId);
  return listTasks(ctx, { ...query, onboarding_id: [id] });
}

export async function getTask(ctx: Context, id: string): Promise<Task> {
  const ref = requireRef("task", id);
  const [row] = await select(ctx).where(and(visibleTasks(ctx), namedTask(ref)));
  if (!row) throw notFound("task");
  return serializeTask(row);
}

function select(ctx: Context) {
  return ctx.db
    .select(taskColumns)
    .from(tasks)
    .innerJoin(onboardings, ofTask)
    .innerJoin(customers, ofCustomer)
    .$dynamic();
}
