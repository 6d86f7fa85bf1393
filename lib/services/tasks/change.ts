import type { Context } from "@/lib/context";
import type { TaskPatch } from "@/lib/contract/task";
import type { HeldPhases } from "@/lib/services/phases/hold";
import { turnsOf } from "./complete";
import { type LockedTask, requireNotDone } from "./lock";
import { assigneeColumns } from "./people";
import { placeColumns } from "./places";
import { type Applied, changeOf, isRealChange, type Wanted, writeChanges } from "./write";

/** The one way in which tasks change, alone or in bulk: task first, then whom it draws along in its family. */
export async function changeTask(
  ctx: Context,
  locked: LockedTask,
  patch: TaskPatch,
  phases: HeldPhases | null,
): Promise<Applied> {
  const { onboarding, task, root, subtasks } = locked;
  const { row: of } = onboarding;
  const turns = turnsOf(ctx, locked, patch);
  const place = await placeColumns(ctx, locked, patch, phases);
  const own: Wanted = {
    ...plainColumnsOf(patch),
    ...(await assigneeColumns(ctx, of.customerId, task, patch)),
    ...place,
  };
  const others = [root, ...subtasks].filter((one) => one !== task && one.deletedAt === null);
  // Only a parent leaves its phase: all others are its subtasks then.
  const drawn: Wanted = place.phase === undefined ? {} : { phase: place.phase };
  const changes = [
    changeOf(task, { ...own, ...turns.get(task.id) }),
    ...others.map((one) => changeOf(one, { ...drawn, ...turns.get(one.id) })),
  ];
  if (changes.some(isRealChange)) requireNotDone(onboarding);
  return writeChanges(ctx, of, changes);
}

function plainColumnsOf({ title, description, customer_facing, due_date }: TaskPatch): Wanted {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(customer_facing === undefined ? {} : { customerFacing: customer_facing }),
    // A new date may pass, too, and is told anew.
    ...(due_date === undefined ? {} : { dueDate: due_date, overdueNotifiedAt: null }),
  };
}
