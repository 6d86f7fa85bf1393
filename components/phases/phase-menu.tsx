import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { Phase } from "@/lib/contract/phase";
import type { SavePhase } from "./use-edit-phase";

export type RowDeeds = {
  /** Undefined where there is nothing further up or down. */
  moveUp: (() => void) | undefined;
  moveDown: (() => void) | undefined;
  archive: () => void;
  /** Whether the sequence has a launch phase already. */
  hasLaunch: boolean;
};

type PhaseMenuProps = { phase: Phase; save: SavePhase; deeds: RowDeeds };

export function PhaseMenu(props: PhaseMenuProps) {
  return (
    <OnDemand
      load={loadList}
      extra={props}
      trigger={
        <IconButton
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
