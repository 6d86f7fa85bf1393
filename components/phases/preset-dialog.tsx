"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Segmented } from "@/components/ui/segmented";
import { showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { applyPhasePresetOptions } from "@/lib/client/phases";
import type { PhasePreset } from "@/lib/contract/enums";
import { phaseSequences } from "@/lib/domain/phases";
import { PhaseGlyph } from "./phase-glyph";
import { daysText } from "./target-days";

export function PresetDialog({ onClose }: { onClose: () => void }) {
  const { mutateAsync } = useMutation(applyPhasePresetOptions(useQueryClient()));
  const [preset, setPreset] = useState<PhasePreset>("classic");
  const apply = async () => {
    try {
      await mutateAsync(preset);
      showToast({ text: "The phases are replaced", tone: "success" });
      return undefined;
    } catch (error) {
      return refusalOf(error, "Nothing was replaced.");
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Start from another sequence?"
      confirmLabel="Replace the phases"
      cancelLabel="Keep the phases"
      isDangerous={false}
      onConfirm={apply}
    >
      <p>
        The launch and the completed phase stay; the others are replaced, and archived if they have templates.
        This is possible until the first onboarding.
      </p>
      <div>
        <Segmented
          label="Sequence"
          size="form"
          options={presetOptions}
          value={preset}
          onValueChange={setPreset}
        />
      </div>
      <ol className="grid gap-1 text-13 text-1">
        {phaseSequences[preset].map(({ key, name, targetDays }, index, { length }) => (
          <li key={key} className="flex items-center gap-2">
            <PhaseGlyph position={index + 1} count={length} />
            {name}
            <span className="num ml-auto text-3">{daysText(targetDays)}</span>
          </li>
        ))}
      </ol>
    </ConfirmDialog>
  );
}

const presetOptions = [
  { value: "classic", label: "Kickoff to adoption" },
  { value: "api", label: "Program design to launch" },
] as const;
