import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { restoreTask } from "@/lib/services/tasks/commands";

export const POST = handle(contract.restoreTask, ({ ctx, params }) => restoreTask(ctx, params.taskId));
