import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { updateContact } from "@/lib/services/contacts/commands";
import { deleteContact } from "@/lib/services/contacts/delete";
import { getContact } from "@/lib/services/contacts/queries";

export const GET = handle(contract.getContact, ({ ctx, params }) => getContact(ctx, params.contactId));
export const PATCH = handle(contract.updateContact, ({ ctx, params, body }) =>
  updateContact(ctx, params.contactId, body),
);
export const DELETE = handle(contract.deleteContact, ({ ctx, params }) =>
  deleteContact(ctx, params.contactId),
);
