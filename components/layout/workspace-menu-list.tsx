"use client";

import { Menu, MenuChoice } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { useShell } from "./shell-context";

export function WorkspaceMenuList(props: OnDemandPopup) {
  const { workspace, workspaces, onSwitchWorkspace } = useShell();
  const current = workspaces.find((one) => one.slug === workspace.slug);
  return (
    <Menu {...props}>
      <MenuChoice
        label="Workspaces"
        value={current?.id ?? ""}
        onValueChange={(id) => void onSwitchWorkspace(id)}
        options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  );
}
