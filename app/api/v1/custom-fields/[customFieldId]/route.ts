import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteCustomField, updateCustomField } from "@/lib/services/custom-fields/commands";

export const PATCH = handle(contract.updateCustomField, ({ ctx, params, body }) =>
  updateCustomField(ctx, params.customFieldId, body),
);
export const DELETE = handle(contract.deleteCustomField, ({ ctx, params }) =>
  deleteCustomField(ctx, params.customFieldId),
);
