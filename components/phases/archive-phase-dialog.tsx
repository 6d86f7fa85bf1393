"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { showRefusalToast, showToast, showUndoToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { archivePhaseOptions, updatePhaseOptions } from "@/lib/client/phases";
import type { Phase } from "@/lib/contract/phase";

type ArchivePhaseDialogProps = {
  phase: Phase;
  phases: readonly Phase[];
  opener: HTMLElement | null;
  onClose: () => void;
};

export function ArchivePhaseDialog({ phase, phases, opener, onClose }: ArchivePhaseDialogProps) {
  const targets = phases.filter(({ id }) => id !== phase.id);
  const [moveTo, setMoveTo] = useState(neighbourOf(phase, phases)?.key ?? "");
  const { name, open_onboardings: open } = phase;
  const archive = useArchivePhase(phase, open > 0 ? moveTo : undefined);
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Archive “${name}”?`}
      confirmLabel="Archive phase"
      cancelLabel="Keep the phase"
      isDangerous={false}
      opener={opener}
      onConfirm={archive}
    >
      <p>
        It leaves the sequence and the board. What happened in it stays in the history, and it can be
        restored.
      </p>
      {open > 0 && (
        <Field
          label={open === 1 ? "Move its open onboarding to" : `Move its ${open} open onboardings to`}
          hint="Paused ones move too, and stay paused."
        >
          <NativeSelect value={moveTo} onChange={(event) => setMoveTo(event.target.value)}>
            {targets.map((target) => (
              <option key={target.key} value={target.key}>
                {target.kind === "completed" ? `${target.name} (completes them)` : target.name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
    </ConfirmDialog>
  );
}

function useArchivePhase({ id, name }: Phase, moveTo: string | undefined) {
  const queryClient = useQueryClient();
  const archive = useMutation(archivePhaseOptions(queryClient));
  const update = useMutation(updatePhaseOptions(queryClient));
  const restore = async () => {
    try {
      await update.mutateAsync({ id, patch: { archived: false } });
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was restored."));
    }
  };
  return async () => {
    try {
      await archive.mutateAsync({ id, moveTo });
      // What was moved out does not come back with the phase.
      if (moveTo === undefined) showUndoToast(`${name} is archived`, () => void restore());
      else showToast({ text: `${name} is archived and its onboardings are moved`, tone: "success" });
      return undefined;
    } catch (error) {
      return refusalOf(error, "Nothing was archived.");
    }
  };
}

/** The next phase, so that nobody goes back; the one before where only the completed one would follow. */
function neighbourOf(phase: Phase, phases: readonly Phase[]): Phase | undefined {
  const index = phases.findIndex(({ id }) => id === phase.id);
  const next = phases[index + 1];
  return next?.kind === "completed" ? (phases[index - 1] ?? next) : next;
}
