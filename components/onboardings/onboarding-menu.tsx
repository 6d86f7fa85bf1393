"use client";

import { ArrowLeft, FastForward, ListPlus, Pause, Play, Trash2, TriangleAlert } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { PageFacts } from "./facts";
import type { MoveAim } from "./move-dialog";
import { placeIn } from "./sequence";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useDeleteOnboarding } from "./use-delete-onboarding";
import { useOnboarding } from "./use-onboarding";

type OnboardingMenuProps = OnDemandPopup & {
  facts: PageFacts;
  onAim: (aim: MoveAim) => void;
  onTemplate: () => void;
};

/** What is done less often; moves that the role forbids are not offered. */
export function OnboardingMenu({ facts, onAim, onTemplate, ...popup }: OnboardingMenuProps) {
  const { phase, state, completed_at, summary } = useOnboarding(facts.onboardingId);
  const { change } = useChangeOnboarding(facts);
  const remove = useDeleteOnboarding(facts);
  const { earlier, later } = placeIn(facts.phases, phase);
  const isRunning = completed_at === null && state !== "paused";
  const allows = (kind: (typeof summary.allowed_moves)[number]) =>
    isRunning && summary.allowed_moves.includes(kind);
  const mayStand = facts.mayEdit && completed_at === null;
  return (
    <Menu align="end" {...popup}>
      {allows("send_back") && earlier.length > 0 && (
        <MenuItem icon={<Icon of={ArrowLeft} size={14} />} onClick={() => onAim("send_back")}>
          Send back…
        </MenuItem>
      )}
      {allows("skip") && later.length > 1 && (
        <MenuItem icon={<Icon of={FastForward} size={14} />} onClick={() => onAim("jump")}>
          Jump to a later phase…
        </MenuItem>
      )}
      {mayStand && (
        <MenuItem icon={<Icon of={ListPlus} size={14} />} onClick={onTemplate}>
          Apply a template…
        </MenuItem>
      )}
      {mayStand && (
        <MenuItem
          icon={<Icon of={state === "paused" ? Play : Pause} size={14} />}
          onClick={() => void change({ state: state === "paused" ? "active" : "paused" })}
        >
          {state === "paused" ? "Resume" : "Pause"}
        </MenuItem>
      )}
      {mayStand && (
        <MenuItem
          icon={<Icon of={TriangleAlert} size={14} />}
          onClick={() => void change({ state: state === "at_risk" ? "active" : "at_risk" })}
        >
          {state === "at_risk" ? "No longer at risk" : "Flag at risk"}
        </MenuItem>
      )}
      {mayStand && <MenuSeparator />}
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={() => void remove()}>
        Delete onboarding
      </MenuItem>
    </Menu>
  );
}
