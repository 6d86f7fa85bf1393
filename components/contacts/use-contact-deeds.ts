"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { showRefusalToast, showToast, showUndoToast } from "@/components/ui/toast-queue";
import { createContactOptions, deleteContactOptions, updateContactOptions } from "@/lib/client/contacts";
import { refusalOf } from "@/lib/client/form-faults";
import type { Contact, ContactPatchInput } from "@/lib/contract/contact";

export type ContactDeeds = Record<"makePrimary" | "archive" | "restore" | "remove", () => void>;

/** What the menu of a contact does; refusals are said, and what can be taken back is offered. */
export function useContactDeeds(contact: Contact): ContactDeeds {
  const router = useRouter();
  const update = useMutation(updateContactOptions);
  const remove = useMutation(deleteContactOptions);
  const create = useMutation(createContactOptions(contact.customer_id));
  const attempt = async (deed: () => Promise<unknown>, after: () => void) => {
    try {
      await deed();
      after();
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was changed."));
    }
    router.refresh();
  };
  const change = (patch: ContactPatchInput, after: () => void) =>
    void attempt(() => update.mutateAsync({ id: contact.id, patch }), after);
  const { name, email, title, phone, labels, is_primary } = contact;
  const addAgain = () =>
    attempt(
      () => create.mutateAsync({ name, email, title, phone, labels, is_primary }),
      () => undefined,
    );
  return {
    makePrimary: () =>
      change({ is_primary: true }, () =>
        showToast({ text: `${name} is the primary contact now`, tone: "success" }),
      ),
    archive: () =>
      change({ archived: true }, () =>
        showUndoToast(`${name} is archived`, () => change({ archived: false, is_primary }, () => undefined)),
      ),
    restore: () =>
      change({ archived: false }, () => showToast({ text: `${name} is restored`, tone: "success" })),
    remove: () =>
      void attempt(
        () => remove.mutateAsync(contact.id),
        () => showUndoToast(`${name} was deleted`, () => void addAgain()),
      ),
  };
}
