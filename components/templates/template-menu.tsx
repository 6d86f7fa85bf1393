import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { Template } from "@/lib/contract/template";

type TemplateMenuProps = { template: Template; size?: "small" | "bar"; onDelete: () => void };

export function TemplateMenu({ template, size = "small", onDelete }: TemplateMenuProps) {
  return (
    <OnDemand
      load={loadList}
      extra={{ template, onDelete }}
      trigger={
        <IconButton
          label={`${template.name}: more`}
          size={size}
          icon={<Icon of={Ellipsis} size={size === "small" ? 14 : 16} />}
          className="touch-area"
        />
      }
    />
  );
}

async function loadList() {
  return (await import("./template-menu-list")).TemplateMenuList;
}
