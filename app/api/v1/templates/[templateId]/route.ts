import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteTemplate, updateTemplate } from "@/lib/services/templates/commands";
import { getTemplate } from "@/lib/services/templates/queries";

export const GET = handle(contract.getTemplate, ({ ctx, params }) => getTemplate(ctx, params.templateId));
export const PATCH = handle(contract.updateTemplate, ({ ctx, params, body }) =>
  updateTemplate(ctx, params.templateId, body),
);
export const DELETE = handle(contract.deleteTemplate, ({ ctx, params }) =>
  deleteTemplate(ctx, params.templateId),
);
