import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { updateTasks } from "@/lib/services/tasks/bulk";

export const POST = handle(contract.bulkUpdateTasks, ({ ctx, body }) =>
  updateTasks(ctx, body.ids, body.change),
);
