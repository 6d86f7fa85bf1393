"use client";

import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";

export type CommentMenuDeeds = { onEdit: (() => void) | undefined; onDelete: () => void };

export function CommentMenu({ name, ...deeds }: CommentMenuDeeds & { name: string }) {
  return (
    <OnDemand
      load={loadMenu}
      extra={deeds}
      trigger={
        <IconButton
          label={`Comment of ${name}: more`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="opacity-0 group-focus-within/comment:opacity-100 group-hover/comment:opacity-100 aria-expanded:opacity-100 max-md:-my-3 max-md:opacity-100"
        />
      }
    />
  );
}

async function loadMenu() {
  return (await import("./comment-menu-list")).CommentMenuList;
}
