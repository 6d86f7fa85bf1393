"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { Deed } from "./field-menu";

type FieldMenuListProps = OnDemandPopup & {
  isFirst: boolean;
  isLast: boolean;
  onAsk: (deed: Deed) => void;
};

export function FieldMenuList({ isFirst, isLast, onAsk, ...popup }: FieldMenuListProps) {
  return (
    <Menu align="end" {...popup}>
      <MenuItem icon={<Icon of={Pencil} size={14} />} onClick={() => onAsk("edit")}>
        Edit field
      </MenuItem>
      <MenuItem icon={<Icon of={ArrowUp} size={14} />} disabled={isFirst} onClick={() => onAsk("up")}>
        Move up
      </MenuItem>
      <MenuItem icon={<Icon of={ArrowDown} size={14} />} disabled={isLast} onClick={() => onAsk("down")}>
        Move down
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon of={Trash2} size={14} />} tone="danger" onClick={() => onAsk("delete")}>
        Delete field
      </MenuItem>
    </Menu>
  );
}
