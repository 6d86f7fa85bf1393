import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createTemplate } from "@/lib/services/templates/commands";
import { listTemplates } from "@/lib/services/templates/queries";

export const GET = handle(contract.listTemplates, ({ ctx, query }) => listTemplates(ctx, query));
export const POST = handle(contract.createTemplate, ({ ctx, body }) => createTemplate(ctx, body));
