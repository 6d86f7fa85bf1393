import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createSubtask } from "@/lib/services/tasks/create";

export const POST = handle(contract.createSubtask, ({ ctx, params, body }) =>
  createSubtask(ctx, params.taskId, body),
);
