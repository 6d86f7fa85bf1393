import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { applyPhasePreset } from "@/lib/services/phases/preset";

export const POST = handle(contract.applyPhasePreset, ({ ctx, body }) => applyPhasePreset(ctx, body.preset));
