import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteOnboarding, updateOnboarding } from "@/lib/services/onboardings/commands";
import { getOnboarding } from "@/lib/services/onboardings/queries";

export const GET = handle(contract.getOnboarding, ({ ctx, params, query }) =>
  getOnboarding(ctx, params.onboardingId, query.expand),
);
export const PATCH = handle(contract.updateOnboarding, ({ ctx, params, body }) =>
  updateOnboarding(ctx, params.onboardingId, body),
);
export const DELETE = handle(contract.deleteOnboarding, ({ ctx, params }) =>
  deleteOnboarding(ctx, params.onboardingId),
);
