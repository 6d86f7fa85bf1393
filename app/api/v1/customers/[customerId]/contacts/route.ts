import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createContact } from "@/lib/services/contacts/commands";
import { listContacts } from "@/lib/services/contacts/queries";

export const GET = handle(contract.listCustomerContacts, ({ ctx, params, query }) =>
  listContacts(ctx, params.customerId, query),
);
export const POST = handle(contract.createCustomerContact, ({ ctx, params, body }) =>
  createContact(ctx, params.customerId, body),
);
