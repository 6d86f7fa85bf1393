import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { countCustomers } from "@/lib/services/customers/queries";

export const GET = handle(contract.countCustomers, ({ ctx, query }) => countCustomers(ctx, query));
