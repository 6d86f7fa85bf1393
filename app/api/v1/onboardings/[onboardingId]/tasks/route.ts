import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createTask } from "@/lib/services/tasks/create";
import { listOnboardingTasks } from "@/lib/services/tasks/queries";

export const GET = handle(contract.listOnboardingTasks, ({ ctx, params, query }) =>
  listOnboardingTasks(ctx, params.onboardingId, query),
);
export const POST = handle(contract.createOnboardingTask, ({ ctx, params, body }) =>
  createTask(ctx, params.onboardingId, body),
);
