"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactElement } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { useShell } from "./shell-context";

/** In the sidebar by default; the phone's bar brings its own trigger. */
export function PersonMenu({ trigger }: { trigger?: ReactElement<ComponentProps<"button">> }) {
  return <OnDemand load={loadList} extra={{}} trigger={trigger ?? <SidebarTrigger />} />;
}

function SidebarTrigger(props: ComponentProps<"button">) {
  const { person } = useShell();
  return (
    <button
      type="button"
      {...props}
      className="flex h-9 w-full min-w-0 items-center gap-2 rounded-2 px-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-press folded:w-8 folded:px-1"
    >
      <Avatar name={person.name} number={person.number} size={24} isDecorative />
      <span className="min-w-0 truncate folded:sr-only" dir="auto">
        {person.name}
      </span>
      <Icon of={ChevronsUpDown} size={14} className="ml-auto text-3 folded:hidden" />
    </button>
  );
}

async function loadList() {
  return (await import("./person-menu-list")).PersonMenuList;
}
