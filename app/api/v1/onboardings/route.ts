import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createOnboarding } from "@/lib/services/onboardings/create";
import { listOnboardings } from "@/lib/services/onboardings/queries";

export const GET = handle(contract.listOnboardings, ({ ctx, query }) => listOnboardings(ctx, query));
export const POST = handle(contract.createOnboarding, ({ ctx, body }) => createOnboarding(ctx, body));
