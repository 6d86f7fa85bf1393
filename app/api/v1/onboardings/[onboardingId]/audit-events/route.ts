import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listOnboardingAuditEvents } from "@/lib/services/audit/queries";

export const GET = handle(contract.listOnboardingAuditEvents, ({ ctx, params, query }) =>
  listOnboardingAuditEvents(ctx, params.onboardingId, query),
);
