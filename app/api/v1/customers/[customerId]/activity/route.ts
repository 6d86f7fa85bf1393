import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listCustomerActivity } from "@/lib/services/audit/queries";

export const GET = handle(contract.listCustomerActivity, ({ ctx, params, query }) =>
  listCustomerActivity(ctx, params.customerId, query),
);
