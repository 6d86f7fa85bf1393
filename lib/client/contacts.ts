import { mutationOptions } from "@tanstack/react-query";
import type { ContactCreateInput, ContactPatchInput } from "@/lib/contract/contact";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

/** The contacts of a customer are drawn by the server: after a write the page is asked for anew. */

export function addContact(customerId: string, body: ContactCreateInput) {
  return call<Contract["createCustomerContact"]>("POST /customers/{customerId}/contacts", {
    params: { customerId },
    body,
  });
}

export function createContactOptions(customerId: string) {
  return mutationOptions({ mutationFn: (body: ContactCreateInput) => addContact(customerId, body) });
}

export const updateContactOptions = mutationOptions({
  mutationFn: ({ id, patch }: { id: string; patch: ContactPatchInput }) =>
    call<Contract["updateContact"]>("PATCH /contacts/{contactId}", {
      params: { contactId: id },
      body: patch,
    }),
});

export const deleteContactOptions = mutationOptions({
  mutationFn: (id: string) =>
    call<Contract["deleteContact"]>("DELETE /contacts/{contactId}", { params: { contactId: id } }),
});
