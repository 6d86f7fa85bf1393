"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallError } from "@/lib/client/call";
import { updateCustomerOptions } from "@/lib/client/customers";
import type { Customer, CustomerPatchInput } from "@/lib/contract/customer";

/** What the parts of the customer page share. The page is drawn by the server; a write asks for it anew. */
export type EditedCustomer = { customer: Customer; version: string };

/** Saves one change; answers the reason why it could not be saved, if there is one. */
export function useEditCustomer({ customer, version }: EditedCustomer) {
  const router = useRouter();
  const { mutateAsync } = useMutation(updateCustomerOptions(useQueryClient()));
  return async (patch: CustomerPatchInput): Promise<string | undefined> => {
    try {
      await mutateAsync({ id: customer.id, patch, version });
      router.refresh();
      return undefined;
    } catch (error) {
      if (!(error instanceof CallError)) return "The server could not be reached. Nothing was saved.";
      if (error.code === "version_mismatch") router.refresh();
      return error.message;
    }
  };
}
