"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { mayCreate } from "./places";
import { useShell } from "./shell-context";

export function NewMenu() {
  const { role } = useShell();
  if (!mayCreate(role)) return null;
  return (
    <OnDemand
      load={loadList}
      extra={{}}
      trigger={
        <Button
          icon={<Icon of={Plus} size={14} />}
          className="aria-expanded:bg-press max-md:size-touch max-md:border-transparent max-md:bg-transparent max-md:px-0"
        >
          <span className="max-md:sr-only">New</span>
        </Button>
      }
    />
  );
}

async function loadList() {
  return (await import("./new-menu-list")).NewMenuList;
}
