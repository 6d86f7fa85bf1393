import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createApiKey } from "@/lib/services/api-keys/commands";
import { listApiKeys } from "@/lib/services/api-keys/queries";

export const GET = handle(contract.listApiKeys, ({ ctx }) => listApiKeys(ctx));
export const POST = handle(contract.createApiKey, ({ ctx, body }) => createApiKey(ctx, body));
