import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { applyTemplateTo } from "@/lib/services/onboardings/template";

export const POST = handle(contract.applyTemplate, ({ ctx, params, body }) =>
  applyTemplateTo(ctx, params.onboardingId, body.template_id),
);
