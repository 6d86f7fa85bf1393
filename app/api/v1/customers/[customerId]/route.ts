import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteCustomer, updateCustomer } from "@/lib/services/customers/commands";
import { getCustomer } from "@/lib/services/customers/queries";

export const GET = handle(contract.getCustomer, ({ ctx, params, query }) =>
  getCustomer(ctx, params.customerId, query.expand),
);
export const PATCH = handle(contract.updateCustomer, ({ ctx, params, body }) =>
  updateCustomer(ctx, params.customerId, body),
);
export const DELETE = handle(contract.deleteCustomer, ({ ctx, params }) =>
  deleteCustomer(ctx, params.customerId),
);
