import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listTransitions } from "@/lib/services/onboardings/transitions";

export const GET = handle(contract.listOnboardingTransitions, ({ ctx, params, query }) =>
  listTransitions(ctx, params.onboardingId, query),
);
