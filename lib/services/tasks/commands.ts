import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Deleted } from "@/lib/contract/fields";
import type { Task, TaskPatch } from "@/lib/contract/task";
import { authorize } from "@/lib/services/authorize";
import { holdPhases } from "@/lib/services/phases/hold";
import { requireVersion } from "@/lib/services/version";
import { changeTask } from "./change";
import { lockLiveTask, lockTask } from "./lock";
import { requireOneAssignee } from "./people";
import { bringBackTask, removeTask } from "./remove";
import { serializeDeletedTask, serializeTask } from "./serialize";
import { settleTasks } from "./write";

export async function updateTask(ctx: Context, id: string, patch: TaskPatch): Promise<Task> {
  requireOneAssignee(patch);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = patch.phase === undefined ? null : await holdPhases(tx);
    const locked = await lockLiveTask(tx, id);
    authorize(tx, "tasks.edit");
    await requireVersion(tx, serializeTask(locked.task));
    const applied = await changeTask(tx, locked, patch, phases);
    await settleTasks(tx, [applied]);
    return serializeTask(applied.rows.find((row) => row.id === locked.task.id) ?? locked.task);
  });
}

/** A second call finds the same tombstone. */
export async function deleteTask(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const locked = await lockTask(tx, id);
    const { task } = locked;
    authorize(tx, "tasks.edit");
    if (task.deletedAt) return serializeDeletedTask(task);
    await requireVersion(tx, serializeTask(task));
    await settleTasks(tx, [await removeTask(tx, locked)]);
    return serializeDeletedTask(task);
  });
}

export async function restoreTask(ctx: Context, id: string): Promise<Task> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const locked = await lockTask(tx, id);
    authorize(tx, "tasks.edit");
    const applied = await bringBackTask(tx, locked);
    await settleTasks(tx, [applied]);
    return serializeTask(applied.rows[0] ?? locked.task);
  });
}
