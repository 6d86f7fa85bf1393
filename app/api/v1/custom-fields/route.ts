import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createCustomField } from "@/lib/services/custom-fields/commands";
import { listCustomFields } from "@/lib/services/custom-fields/queries";

export const GET = handle(contract.listCustomFields, ({ ctx, query }) => listCustomFields(ctx, query));
export const POST = handle(contract.createCustomField, ({ ctx, body }) => createCustomField(ctx, body));
