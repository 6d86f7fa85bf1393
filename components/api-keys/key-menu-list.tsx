"use client";

import { Ban, RefreshCw } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { Deed } from "./key-menu";

type KeyMenuListProps = OnDemandPopup & { mayRotate: boolean; onAsk: (deed: Deed) => void };

export function KeyMenuList({ mayRotate, onAsk, ...popup }: KeyMenuListProps) {
  return (
    <Menu align="end" {...popup}>
      {mayRotate && (
        <MenuItem icon={<Icon of={RefreshCw} size={14} />} onClick={() => onAsk("rotate")}>
          Rotate key
        </MenuItem>
      )}
      <MenuItem icon={<Icon of={Ban} size={14} />} tone="danger" onClick={() => onAsk("revoke")}>
        Revoke key
      </MenuItem>
    </Menu>
  );
}
