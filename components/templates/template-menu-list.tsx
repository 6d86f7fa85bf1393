"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy, Star, StarOff, Trash2 } from "lucide-react";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { showRefusalToast, showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { updateTemplateOptions } from "@/lib/client/templates";
import type { Template } from "@/lib/contract/template";
import { newTemplateHref, templateHref } from "./template-links";

type TemplateMenuListProps = OnDemandPopup & { template: Template; onDelete: () => void };

export function TemplateMenuList({ template, onDelete, ...popup }: TemplateMenuListProps) {
  const setDefault = useSetDefault(template);
  const isInList = usePathname() !== templateHref(template.id);
  return (
    <Menu align="end" {...popup}>
      <MenuLink icon={<Icon of={Copy} size={14} />} href={newTemplateHref({ from: template.id })}>
        Duplicate template
      </MenuLink>
      {isInList && (
        <MenuItem
          icon={<Icon of={template.default_for_phase ? StarOff : Star} size={14} />}
          onClick={() => void setDefault(!template.default_for_phase)}
        >
          {template.default_for_phase ? "No longer the default" : "Make it the default"}
        </MenuItem>
      )}
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={onDelete}>
        Delete template
      </MenuItem>
    </Menu>
  );
}

function useSetDefault({ id, name }: Template) {
  const { mutateAsync } = useMutation(updateTemplateOptions(useQueryClient()));
  return async function setDefault(isDefault: boolean): Promise<void> {
    try {
      await mutateAsync({ id, patch: { default_for_phase: isDefault } });
      const text = isDefault
        ? `“${name}” is the default of its phase now`
        : `“${name}” is no longer the default`;
      showToast({ text, tone: "success" });
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was changed."));
    }
  };
}
