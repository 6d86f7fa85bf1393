"use client";

import { Pencil, Trash2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { CommentMenuDeeds } from "./comment-menu";

export function CommentMenuList({ onEdit, onDelete, ...popup }: OnDemandPopup & CommentMenuDeeds) {
  return (
    <Menu align="end" {...popup}>
      {onEdit && (
        <MenuItem icon={<Icon of={Pencil} size={14} />} onClick={onEdit}>
          Edit comment
        </MenuItem>
      )}
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={onDelete}>
        Delete comment
      </MenuItem>
    </Menu>
  );
}
