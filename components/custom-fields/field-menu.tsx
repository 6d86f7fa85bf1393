import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { CustomField } from "@/lib/contract/custom-field";

export type Deed = "edit" | "up" | "down" | "delete";
export type AskDeed = (deed: Deed, field: CustomField) => void;

type FieldMenuProps = { field: CustomField; count: number; onAsk: AskDeed };

export function FieldMenu({ field, count, onAsk }: FieldMenuProps) {
  return (
    <OnDemand
      load={loadList}
      extra={{
        isFirst: field.position === 1,
        isLast: field.position === count,
        onAsk: (deed: Deed) => onAsk(deed, field),
      }}
      trigger={
        <IconButton
          label={`${field.label}: more`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="touch-area"
        />
      }
    />
  );
}

async function loadList() {
  return (await import("./field-menu-list")).FieldMenuList;
}
