import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { archivePhase } from "@/lib/services/phases/archive";
import { updatePhase } from "@/lib/services/phases/commands";
import { getPhase } from "@/lib/services/phases/queries";

export const GET = handle(contract.getPhase, ({ ctx, params }) => getPhase(ctx, params.phaseId));
export const PATCH = handle(contract.updatePhase, ({ ctx, params, body }) =>
  updatePhase(ctx, params.phaseId, body),
);
export const DELETE = handle(contract.archivePhase, ({ ctx, params, query }) =>
  archivePhase(ctx, params.phaseId, query),
);
