"use client";

import { Archive, ArchiveRestore, Pencil, Star, Trash2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { ContactDeeds } from "./use-contact-deeds";

type ContactMenuProps = OnDemandPopup &
  ContactDeeds & { isArchived: boolean; isPrimary: boolean; onEdit: () => void };

export function ContactMenu(props: ContactMenuProps) {
  const { isArchived, isPrimary, onEdit, makePrimary, archive, restore, remove, ...popup } = props;
  return (
    <Menu align="end" {...popup}>
      <MenuItem icon={<Icon of={Pencil} size={14} />} onClick={onEdit}>
        Edit contact
      </MenuItem>
      {!isArchived && !isPrimary && (
        <MenuItem icon={<Icon of={Star} size={14} />} onClick={makePrimary}>
          Make primary
        </MenuItem>
      )}
      {isArchived ? (
        <MenuItem icon={<Icon of={ArchiveRestore} size={14} />} onClick={restore}>
          Restore contact
        </MenuItem>
      ) : (
        <MenuItem icon={<Icon of={Archive} size={14} />} onClick={archive}>
          Archive contact
        </MenuItem>
      )}
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={remove}>
        Delete contact
      </MenuItem>
    </Menu>
  );
}
