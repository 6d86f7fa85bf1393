"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { showToast } from "@/components/ui/toast-queue";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { contractResolver } from "@/lib/client/contract-resolver";
import { createCustomFieldOptions, updateCustomFieldOptions } from "@/lib/client/custom-fields";
import { showFormFaults } from "@/lib/client/form-faults";
import {
  type CustomField,
  type CustomFieldCreateInput,
  customFieldCreateSchema,
} from "@/lib/contract/custom-field";
import { definitionFaults } from "@/lib/domain/custom-fields";
import { type FieldValues, fieldBodyOf, fieldFaultWords, fieldPatchOf, fieldValuesOf } from "./field-form";

/** The form of a new field, or of the one given. A new slug waits for a yes: `renaming` holds what it would send. */
export function useFieldForm(field: CustomField | undefined, onClose: () => void) {
  const queryClient = useQueryClient();
  const create = useMutation(createCustomFieldOptions(queryClient));
  const update = useMutation(updateCustomFieldOptions(queryClient));
  const [renaming, setRenaming] = useState<FieldValues>();
  const form = useForm<FieldValues>({ defaultValues: fieldValuesOf(field), resolver });
  const write = async (values: FieldValues) => {
    try {
      if (field) await update.mutateAsync({ id: field.id, patch: fieldPatchOf(values, field) });
      else await create.mutateAsync(fieldBodyOf(values));
      onClose();
      showToast({ text: `${values.label.trim()} ${field ? "saved" : "added"}`, tone: "success" });
    } catch (error) {
      showFormFaults(form, error);
    }
  };
  const send = form.handleSubmit((values) => {
    if (field && fieldPatchOf(values, field).slug !== undefined) return setRenaming(values);
    return write(values);
  });
  return {
    form,
    submit: useSingleSubmit(send),
    renaming,
    rename: async () => {
      if (renaming) await write(renaming);
    },
    keepSlug: () => setRenaming(undefined),
  };
}

const resolver = contractResolver(
  customFieldCreateSchema.superRefine(({ type, options }: CustomFieldCreateInput, refinement) => {
    for (const { message } of definitionFaults({ type, options: options ?? [] })) {
      refinement.addIssue({ code: "custom", path: ["options"], message });
    }
  }),
  fieldBodyOf,
  fieldFaultWords,
);
