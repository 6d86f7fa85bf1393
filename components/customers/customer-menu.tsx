"use client";

import { Archive, ArchiveRestore, Trash2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { CustomerStatus } from "@/lib/contract/enums";

type CustomerMenuProps = OnDemandPopup & {
  isArchived: boolean;
  mayDelete: boolean;
  onStatus: (status: CustomerStatus) => void;
  onDelete: () => void;
};

export function CustomerMenu({ isArchived, mayDelete, onStatus, onDelete, ...popup }: CustomerMenuProps) {
  return (
    <Menu align="end" {...popup}>
      {isArchived ? (
        <MenuItem icon={<Icon of={ArchiveRestore} size={14} />} onClick={() => onStatus("active")}>
          Make active again
        </MenuItem>
      ) : (
        <MenuItem icon={<Icon of={Archive} size={14} />} onClick={() => onStatus("archived")}>
          Archive customer
        </MenuItem>
      )}
      {mayDelete && (
        <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={onDelete}>
          Delete customer
        </MenuItem>
      )}
    </Menu>
  );
}
