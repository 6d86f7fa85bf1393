import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listTasks } from "@/lib/services/tasks/queries";

export const GET = handle(contract.listTasks, ({ ctx, query }) => listTasks(ctx, query));
