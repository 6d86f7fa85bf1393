"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { deleteCustomerOptions } from "@/lib/client/customers";
import { refusalOf } from "@/lib/client/form-faults";
import type { Customer } from "@/lib/contract/customer";

export function DeleteCustomerDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const router = useRouter();
  const { mutateAsync } = useMutation(deleteCustomerOptions(useQueryClient()));
  const remove = async () => {
    try {
      await mutateAsync(customer.id);
      showToast({ text: `${customer.name} was deleted` });
      router.replace("/customers");
      return undefined;
    } catch (error) {
      return refusalOf(error, "Nothing was deleted.");
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete “${customer.name}”?`}
      nameToType={customer.name}
      confirmLabel="Delete customer"
      cancelLabel="Keep the customer"
      isDangerous
      onConfirm={remove}
    >
      Its contacts and onboardings disappear with it, from every list and from search. The audit log keeps
      what happened. To take it out of the lists only, archive it instead.
    </ConfirmDialog>
  );
}
