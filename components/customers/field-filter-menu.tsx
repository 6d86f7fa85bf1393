"use client";

import { Menu, MenuGroup, MenuItem } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { CustomField } from "@/lib/contract/custom-field";

type FieldFilterMenuProps = OnDemandPopup & {
  fields: readonly CustomField[];
  onPick: (slug: string) => void;
};

export function FieldFilterMenu({ fields, onPick, ...popup }: FieldFilterMenuProps) {
  return (
    <Menu {...popup}>
      <MenuGroup label="Custom fields">
        {fields.map(({ slug, label }) => (
          <MenuItem key={slug} onClick={() => onPick(slug)}>
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
