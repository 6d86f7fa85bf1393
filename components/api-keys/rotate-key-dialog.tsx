"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { rotateApiKeyOptions } from "@/lib/client/api-keys";
import { CallError } from "@/lib/client/call";
import type { ApiKey } from "@/lib/contract/api-key";
import { type Overlap, overlaps } from "@/lib/contract/enums";
import { formatClock } from "@/lib/dates";
import type { Minted } from "./key-once-dialog";
import type { Clock } from "./key-words";
import { mintUnanswered } from "./mint-unanswered";

type RotateKeyDialogProps = {
  apiKey: ApiKey;
  clock: Clock;
  onClose: () => void;
  onMinted: (minted: Minted) => void;
};

export function RotateKeyDialog({ apiKey, clock, onClose, onMinted }: RotateKeyDialogProps) {
  const [overlap, setOverlap] = useState<Overlap>("none");
  const { mutateAsync } = useMutation(rotateApiKeyOptions(useQueryClient()));
  const end = endAfter(overlap, clock);
  const rotate = async () => {
    try {
      const key = await mutateAsync({ id: apiKey.id, overlap });
      onMinted({ key, oldKey: end ? `Works until ${end}` : "Revoked" });
      return undefined;
    } catch (error) {
      return error instanceof CallError ? error.message : mintUnanswered;
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Rotate “${apiKey.name}”?`}
      confirmLabel="Rotate key"
      cancelLabel="Keep the key"
      isDangerous={false}
      onConfirm={rotate}
    >
      <p>
        A new key with the same name, mode and rights takes the place of{" "}
        <span className="mono text-1">{apiKey.prefix}…</span> and is shown once.
      </p>
      <Field
        isGroup
        label="Overlap"
        hint={
          end
            ? `The old key works until ${end}.`
            : "The old key stops at once: calls with it fail from the next request on."
        }
      >
        <div className="text-13">
          <Segmented
            label="Overlap"
            size="form"
            options={choices}
            value={overlap}
            onValueChange={setOverlap}
          />
        </div>
      </Field>
    </ConfirmDialog>
  );
}

function endAfter(overlap: Overlap, { now, timeZone }: Clock) {
  const hours = overlaps[overlap];
  if (hours === 0) return null;
  return formatClock(new Date(Date.parse(now) + hours * 3_600_000).toISOString(), now, timeZone);
}

const choices = [
  { value: "none", label: "None" },
  { value: "1h", label: "1 hour" },
  { value: "24h", label: "24 hours" },
  { value: "7d", label: "7 days" },
] as const satisfies readonly { value: Overlap; label: string }[];
