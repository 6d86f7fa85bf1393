"use client";

import { ArrowDown, ArrowUp, Copy, ListPlus, Trash2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { RowDeeds } from "./use-row-deeds";

type TaskMenuListProps = OnDemandPopup & { deeds: RowDeeds; noun: string };

export function TaskMenuList({ deeds, noun, ...popup }: TaskMenuListProps) {
  const { moveUp, moveDown, addSubtask, duplicate, remove } = deeds;
  return (
    <Menu align="end" {...popup}>
      {moveUp && (
        <MenuItem icon={<Icon of={ArrowUp} size={14} />} kbd="⌥↑" onClick={moveUp}>
          Move up
        </MenuItem>
      )}
      {moveDown && (
        <MenuItem icon={<Icon of={ArrowDown} size={14} />} kbd="⌥↓" onClick={moveDown}>
          Move down
        </MenuItem>
      )}
      {addSubtask && (
        <MenuItem icon={<Icon of={ListPlus} size={14} />} onClick={addSubtask}>
          Add a subtask
        </MenuItem>
      )}
      <MenuItem icon={<Icon of={Copy} size={14} />} onClick={duplicate}>
        Duplicate {noun}
      </MenuItem>
      <MenuSeparator />
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={remove}>
        Delete {noun}
      </MenuItem>
    </Menu>
  );
}
