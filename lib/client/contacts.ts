import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type {
  Contact,
  ContactCreateInput,
  ContactPatchInput,
  ContactTombstone,
} from "@/lib/contract/contact";
import type { Contract } from "@/lib/contract/registry";
import { allPages, fullPage } from "./all-pages";
import { call } from "./call";

/** All contacts of a customer, archived ones too: for choosing one, and for naming those who were chosen. */
export function contactListOptions(customerId: string) {
  return queryOptions({
    queryKey: ["contacts", "customer", customerId],
    queryFn: async ({ signal }): Promise<Contact[]> =>
      onlyContacts(
        await allPages((cursor) =>
          call<Contract["listCustomerContacts"]>("GET /customers/{customerId}/contacts", {
            params: { customerId },
            query: { limit: String(fullPage), cursor },
            signal,
          }),
        ),
      ),
  });
}

/** Without `deleted=true` a list holds no tombstones. */
export function onlyContacts(items: readonly (Contact | ContactTombstone)[]): Contact[] {
  return items.filter((item) => item.object === "contact");
}

/** On their own page the contacts are drawn by the server: after a write it is asked for anew. */

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
