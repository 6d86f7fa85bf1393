"use client";

import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { Phase } from "@/lib/contract/phase";
import type { SavePhase } from "./use-edit-phase";

export type RowDeeds = {
  /** Undefined where there is nothing further up or down. */
  moveUp: (() => void) | undefined;
  moveDown: (() => void) | undefined;
  /** Asks first; the menu's button gets the focus back. */
  archive: (opener: HTMLElement | null) => void;
  /** Whether the sequence has a launch phase already. */
  hasLaunch: boolean;
};

type PhaseMenuProps = { phase: Phase; save: SavePhase; deeds: RowDeeds };

export function PhaseMenu(props: PhaseMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const onArchive = () => props.deeds.archive(button.current);
  return (
    <OnDemand
      load={loadList}
      extra={{ ...props, onArchive }}
      trigger={
        <IconButton
          ref={button}
          label={`${props.phase.name}: more`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="touch-area"
        />
      }
    />
  );
}

async function loadList() {
  return (await import("./phase-menu-list")).PhaseMenuList;
}
