"use client";

import { Archive, ArrowDown, ArrowUp, Rocket } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { showRefusalToast, showToast } from "@/components/ui/toast-queue";
import type { Phase } from "@/lib/contract/phase";
import type { RowDeeds } from "./phase-menu";
import type { SavePhase } from "./use-edit-phase";

type PhaseMenuListProps = OnDemandPopup & {
  phase: Phase;
  save: SavePhase;
  deeds: RowDeeds;
  onArchive: () => void;
};

export function PhaseMenuList({ phase, save, deeds, onArchive, ...popup }: PhaseMenuListProps) {
  const { moveUp, moveDown, hasLaunch } = deeds;
  const isLaunch = phase.kind === "launch";
  const changeKind = async () => {
    const refusal = await save({ kind: isLaunch ? "open" : "launch" });
    if (refusal) showRefusalToast(refusal);
    else showToast({ text: kindWords(phase.name, !isLaunch), tone: "success" });
  };
  return (
    <Menu align="end" {...popup}>
      <MenuItem icon={<Icon of={ArrowUp} size={14} />} kbd="Alt+↑" {...when(moveUp)}>
        Move up
      </MenuItem>
      <MenuItem icon={<Icon of={ArrowDown} size={14} />} kbd="Alt+↓" {...when(moveDown)}>
        Move down
      </MenuItem>
      {(isLaunch || !hasLaunch) && (
        <MenuItem icon={<Icon of={Rocket} size={14} />} onClick={() => void changeKind()}>
          {isLaunch ? "No longer mark the launch" : "Mark the launch on entry"}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Icon of={Archive} size={14} />} onClick={onArchive}>
        Archive phase
      </MenuItem>
    </Menu>
  );
}

function when(deed: (() => void) | undefined) {
  return deed ? { onClick: deed } : { disabled: true };
}

function kindWords(name: string, isLaunch: boolean): string {
  return isLaunch ? `Entering ${name} marks the launch now` : `Entering ${name} no longer marks the launch`;
}
