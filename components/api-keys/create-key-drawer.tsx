"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { createApiKeyOptions } from "@/lib/client/api-keys";
import { contractResolver } from "@/lib/client/contract-resolver";
import { showFormFaults } from "@/lib/client/form-faults";
import { apiKeyCreateSchema, type MintedApiKey } from "@/lib/contract/api-key";
import { CreateKeyFields } from "./create-key-fields";
import { emptyKeyValues, type KeyValues, keyBodyOf, keyFaultWords } from "./key-form";
import type { Clock } from "./key-words";
import { mintUnanswered } from "./mint-unanswered";

type CreateKeyDrawerProps = {
  clock: Clock;
  defaultTier: string;
  onClose: () => void;
  onMinted: (key: MintedApiKey) => void;
};

export function CreateKeyDrawer({ onClose, ...rest }: CreateKeyDrawerProps) {
  const { form, submit } = useCreateKey({ onClose, ...rest });
  const { errors, isSubmitting } = form.formState;
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}
      title="Create an API key"
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose} disabled={isSubmitting}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            Create API key
          </Button>
        </>
      }
    >
      {errors.root && (
        <Note tone="danger" role="alert">
          {errors.root.message}
        </Note>
      )}
      <CreateKeyFields form={form} clock={rest.clock} />
    </Drawer>
  );
}

function useCreateKey({ clock, defaultTier, onClose, onMinted }: CreateKeyDrawerProps) {
  const { mutateAsync } = useMutation(createApiKeyOptions(useQueryClient()));
  const form = useForm<KeyValues>({
    defaultValues: emptyKeyValues(defaultTier),
    resolver: contractResolver(apiKeyCreateSchema, (values) => keyBodyOf(values, clock), keyFaultWords),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      const key = await mutateAsync(keyBodyOf(values, clock));
      onMinted(key);
      onClose();
    } catch (error) {
      showFormFaults(form, error, mintUnanswered);
    }
  });
  return { form, submit: useSingleSubmit(send) };
}
