import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { revokeApiKey } from "@/lib/services/api-keys/commands";

export const DELETE = handle(contract.revokeApiKey, ({ ctx, params }) => revokeApiKey(ctx, params.apiKeyId));
