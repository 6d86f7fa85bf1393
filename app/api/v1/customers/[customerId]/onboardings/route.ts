import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listCustomerOnboardings } from "@/lib/services/onboardings/queries";

export const GET = handle(contract.listCustomerOnboardings, ({ ctx, params, query }) =>
  listCustomerOnboardings(ctx, params.customerId, query),
);
