"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { revokeApiKeyOptions } from "@/lib/client/api-keys";
import { CallError } from "@/lib/client/call";
import type { ApiKey } from "@/lib/contract/api-key";

export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { mutateAsync } = useMutation(revokeApiKeyOptions(useQueryClient()));
  const revoke = async () => {
    try {
      await mutateAsync(apiKey.id);
      showToast({ text: `“${apiKey.name}” is revoked`, tone: "success" });
      return undefined;
    } catch (error) {
      return error instanceof CallError
        ? error.message
        : "The server could not be reached. Whether the key still works, the list says; try again in a moment.";
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Revoke “${apiKey.name}”?`}
      nameToType={apiKey.name}
      confirmLabel="Revoke key"
      cancelLabel="Keep the key"
      onConfirm={revoke}
    >
      <p>
        Calls with <span className="mono text-1">{apiKey.prefix}…</span> fail from the next request on. This
        cannot be undone.
      </p>
    </ConfirmDialog>
  );
}
