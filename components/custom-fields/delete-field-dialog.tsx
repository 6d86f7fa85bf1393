"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { deleteCustomFieldOptions } from "@/lib/client/custom-fields";
import { refusalOf } from "@/lib/client/form-faults";
import type { CustomField } from "@/lib/contract/custom-field";
import { customerWords } from "./field-words";

/** Where values would be lost, the name is typed; an unused field goes by one click. */
export function DeleteFieldDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const { mutateAsync } = useMutation(deleteCustomFieldOptions(useQueryClient()));
  const count = field.usage?.customer_count ?? 0;
  const remove = async () => {
    try {
      await mutateAsync(field.id);
      showToast({ text: `${field.label} was deleted` });
      return undefined;
    } catch (error) {
      return refusalOf(error, "Nothing was deleted.");
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete “${field.label}”?`}
      {...(count > 0 && { nameToType: field.label })}
      confirmLabel="Delete field"
      cancelLabel="Keep the field"
      isDangerous
      onConfirm={remove}
    >
      {count === 0
        ? "No customer has a value in it."
        : `${customerWords(count)} ${count === 1 ? "loses its value" : "lose their values"}. This cannot be undone.`}
    </ConfirmDialog>
  );
}
