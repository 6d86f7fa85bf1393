import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { restoreCustomer } from "@/lib/services/customers/commands";

export const POST = handle(contract.restoreCustomer, ({ ctx, params }) =>
  restoreCustomer(ctx, params.customerId),
);
