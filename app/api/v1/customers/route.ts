import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createCustomer } from "@/lib/services/customers/commands";
import { listCustomers } from "@/lib/services/customers/queries";

export const GET = handle(contract.listCustomers, ({ ctx, query }) => listCustomers(ctx, query));
export const POST = handle(contract.createCustomer, ({ ctx, body }) => createCustomer(ctx, body));
