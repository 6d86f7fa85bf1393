import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createPhase, reorderPhases } from "@/lib/services/phases/commands";
import { listPhases } from "@/lib/services/phases/queries";

export const GET = handle(contract.listPhases, ({ ctx, query }) => listPhases(ctx, query));
export const POST = handle(contract.createPhase, ({ ctx, body }) => createPhase(ctx, body));
export const PATCH = handle(contract.reorderPhases, ({ ctx, body }) => reorderPhases(ctx, body.order));
