import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { rotateApiKey } from "@/lib/services/api-keys/commands";

export const POST = handle(contract.rotateApiKey, ({ ctx, params, body }) =>
  rotateApiKey(ctx, params.apiKeyId, body.overlap),
);
