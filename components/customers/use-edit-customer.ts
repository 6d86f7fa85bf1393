"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { showToast } from "@/components/ui/toast-queue";
import { CallError } from "@/lib/client/call";
import { getCustomerVersion, updateCustomerOptions } from "@/lib/client/customers";
import type { Customer, CustomerPatchInput } from "@/lib/contract/customer";
import { clashOf } from "./clash-of";

/** What the parts of the customer page share. The page is drawn by the server; a write asks for it anew. */
export type EditedCustomer = { customer: Customer; version: string };

/**
 * `save` keeps what others did meanwhile, `overwrite` does not ask: for taking back what was just done. Both answer
 * the reason why it could not be saved, if there is one.
 */
export function useEditCustomer({ customer, version }: EditedCustomer) {
  const router = useRouter();
  const { mutateAsync } = useMutation(updateCustomerOptions(useQueryClient()));

  async function write(patch: CustomerPatchInput, against: string | null): Promise<string | undefined> {
    try {
      await mutateAsync({ id: customer.id, patch, ...(against === null ? {} : { version: against }) });
      router.refresh();
      return undefined;
    } catch (error) {
      if (!(error instanceof CallError)) return "The server could not be reached. Nothing was saved.";
      return error.code === "version_mismatch" ? meet(patch, error.message) : error.message;
    }
  }

  /** Somebody else was quicker: in another field both changes hold, in the same one the person decides. */
  async function meet(patch: CustomerPatchInput, words: string): Promise<string | undefined> {
    const { data: present, etag } = await getCustomerVersion(customer.id);
    const clash = clashOf(patch, customer, present);
    if (clash === undefined) return write(patch, etag);
    router.refresh();
    const who = words.split(" changed this")[0];
    const now = `It is “${clash.theirs ?? "empty"}” now, you wrote “${clash.mine ?? "nothing"}”.`;
    showToast({
      text: `${who} changed this meanwhile. ${now}`,
      tone: "danger",
      isSticky: true,
      action: { label: "Use mine", onClick: () => void write(patch, etag) },
    });
    return undefined;
  }

  return {
    save: (patch: CustomerPatchInput) => write(patch, version),
    overwrite: (patch: CustomerPatchInput) => write(patch, null),
  };
}
