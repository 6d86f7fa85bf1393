import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { restoreContact } from "@/lib/services/contacts/delete";

export const POST = handle(contract.restoreContact, ({ ctx, params }) =>
  restoreContact(ctx, params.contactId),
);
