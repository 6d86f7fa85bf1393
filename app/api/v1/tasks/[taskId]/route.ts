import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteTask, updateTask } from "@/lib/services/tasks/commands";
import { getTask } from "@/lib/services/tasks/queries";

export const GET = handle(contract.getTask, ({ ctx, params }) => getTask(ctx, params.taskId));
export const PATCH = handle(contract.updateTask, ({ ctx, params, body }) =>
  updateTask(ctx, params.taskId, body),
);
export const DELETE = handle(contract.deleteTask, ({ ctx, params }) => deleteTask(ctx, params.taskId));
