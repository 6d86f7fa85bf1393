"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { deleteTemplateOptions } from "@/lib/client/templates";
import type { Template } from "@/lib/contract/template";

type DeleteTemplateDialogProps = { template: Template; onClose: () => void; onDeleted?: () => void };

export function DeleteTemplateDialog({ template, onClose, onDeleted }: DeleteTemplateDialogProps) {
  const { mutateAsync } = useMutation(deleteTemplateOptions(useQueryClient()));
  const remove = async () => {
    try {
      await mutateAsync(template.id);
      showToast({ text: `“${template.name}” was deleted` });
      onDeleted?.();
      return undefined;
    } catch (error) {
      return refusalOf(error, "Nothing was deleted.");
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete “${template.name}”?`}
      confirmLabel="Delete template"
      cancelLabel="Keep the template"
      onConfirm={remove}
    >
      {template.default_for_phase
        ? "It is the default: onboardings will enter its phase without tasks until another template is the default. "
        : "It cannot be added to onboardings any more. "}
      Tasks that it made stay where they are.
    </ConfirmDialog>
  );
}
