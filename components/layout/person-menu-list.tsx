"use client";

import { Keyboard, LogOut } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { useShell } from "./shell-context";
import { useTheme } from "./theme";
import { themeOptions } from "./theme-options";

export function PersonMenuList(props: OnDemandPopup) {
  const { person, onSignOut, openShortcuts } = useShell();
  const { theme, setTheme } = useTheme();
  return (
    <Menu side="top" {...props}>
      <div className="px-2 py-1">
        <p className="truncate font-medium" dir="auto">
          {person.name}
        </p>
        <p className="truncate text-12 text-3">{person.email}</p>
      </div>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} onValueChange={setTheme} options={themeOptions} />
      <MenuSeparator />
      <MenuItem icon={<Icon of={Keyboard} size={14} />} kbd="?" onClick={openShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={<Icon of={LogOut} size={14} />} onClick={() => void onSignOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
