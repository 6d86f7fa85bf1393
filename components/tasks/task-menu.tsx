"use client";

import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { Task } from "@/lib/contract/task";
import { useTasks } from "./tasks-context";

/** What is done less often; on a phone it stands in the details. */
export function TaskMenu({ task, tabIndex }: { task: Task; tabIndex: number }) {
  const tasks = useTasks();
  return (
    <OnDemand
      load={loadMenu}
      extra={{ task, tasks }}
      trigger={
        <IconButton
          label={`${task.title}: more`}
          size="small"
          tabIndex={tabIndex}
          icon={<Icon of={Ellipsis} size={14} />}
          className="opacity-0 group-hover/task:opacity-100 group-focus-within/task:opacity-100 aria-expanded:opacity-100 max-md:hidden"
        />
      }
    />
  );
}

async function loadMenu() {
  return (await import("./task-menu-list")).TaskMenuList;
}
