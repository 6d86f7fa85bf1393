import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { RowDeeds } from "./use-row-deeds";

export function TaskMenu({ label, deeds }: { label: string; deeds: RowDeeds }) {
  return (
    <OnDemand
      load={loadList}
      extra={{ deeds, noun: label.startsWith("subtask") ? "subtask" : "task" }}
      trigger={
        <IconButton
          label={`More for ${label}`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="touch-area"
        />
      }
    />
  );
}

async function loadList() {
  return (await import("./task-menu-list")).TaskMenuList;
}
