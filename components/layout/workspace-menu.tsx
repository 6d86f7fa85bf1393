"use client";

import { ChevronsUpDown } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { useShell } from "./shell-context";

/** A choice where there is one; else only the name. */
export function WorkspaceMenu() {
  const { workspace, workspaces } = useShell();
  if (workspaces.length < 2) {
    return (
      <div className={box}>
        <Face name={workspace.name} />
      </div>
    );
  }
  return (
    <OnDemand
      load={loadList}
      extra={{}}
      trigger={
        <button type="button" className={`${box} transition-colors hover:bg-hover aria-expanded:bg-press`}>
          <Face name={workspace.name} />
          <Icon of={ChevronsUpDown} size={14} className="ml-auto text-3 folded:hidden" />
        </button>
      }
    />
  );
}

const box =
  "flex h-8 min-w-0 flex-1 items-center gap-2 rounded-2 px-1.5 text-left font-medium folded:w-8 folded:flex-none";

function Face({ name }: { name: string }) {
  return (
    <>
      <span
        aria-hidden="true"
        className="grid size-5 shrink-0 place-items-center rounded-[4px] bg-ink text-11 font-bold text-page"
      >
        {Array.from(name.trim())[0]?.toLocaleUpperCase("en")}
      </span>
      <span className="min-w-0 truncate folded:sr-only" dir="auto" title={name}>
        {name}
      </span>
    </>
  );
}

async function loadList() {
  return (await import("./workspace-menu-list")).WorkspaceMenuList;
}
