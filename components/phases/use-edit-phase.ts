"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RefObject } from "react";
import { showToast } from "@/components/ui/toast-queue";
import { CallError } from "@/lib/client/call";
import { refusalOf } from "@/lib/client/form-faults";
import { getPhaseVersion, readPhasesAnew, updatePhaseOptions } from "@/lib/client/phases";
import type { Phase, PhasePatchInput } from "@/lib/contract/phase";

/** By id, at most as new as what the page shows: an older one only costs a second look. */
export type PhaseVersions = RefObject<Record<string, string>>;

/** Answers the reason why it could not be saved, if there is one. */
export type SavePhase = (patch: PhasePatchInput) => Promise<string | undefined>;

export function useEditPhase(phase: Phase, versions: PhaseVersions): SavePhase {
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(updatePhaseOptions(queryClient));

  async function write(patch: PhasePatchInput, version: string | null): Promise<void> {
    const { etag } = await mutateAsync({ id: phase.id, patch, ...(version === null ? {} : { version }) });
    if (etag) versions.current[phase.id] = etag;
  }

  /** Somebody else was quicker: in another field both changes hold, in the same one the person decides. */
  async function meet(patch: PhasePatchInput, who: string): Promise<void> {
    const { data: present, etag } = await getPhaseVersion(phase.id);
    const clash = (Object.keys(patch) as (keyof Phase & keyof PhasePatchInput)[]).find(
      (field) => present[field] !== phase[field],
    );
    if (clash === undefined) return write(patch, etag);
    await readPhasesAnew(queryClient);
    showToast({
      text: `${who} changed this meanwhile. It is “${present[clash] ?? "empty"}” now, you wrote “${patch[clash] ?? "nothing"}”.`,
      tone: "danger",
      isSticky: true,
      action: { label: "Use mine", onClick: () => void told(() => write(patch, etag)) },
    });
  }

  async function save(patch: PhasePatchInput): Promise<void> {
    const version = versions.current[phase.id];
    if (version === undefined) return meet(patch, "Somebody");
    try {
      await write(patch, version);
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== "version_mismatch") throw error;
      await meet(patch, error.message.split(" changed this")[0] ?? "Somebody");
    }
  }

  return (patch) => told(() => save(patch));
}

async function told(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return refusalOf(error, "Nothing was saved.");
  }
}
