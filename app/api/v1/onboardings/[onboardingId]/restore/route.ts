import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { restoreOnboarding } from "@/lib/services/onboardings/commands";

export const POST = handle(contract.restoreOnboarding, ({ ctx, params }) =>
  restoreOnboarding(ctx, params.onboardingId),
);
