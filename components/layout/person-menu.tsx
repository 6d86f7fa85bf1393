"use client";

import { ChevronsUpDown, Keyboard, LogOut } from "lucide-react";
import type { ReactElement } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useShell } from "./shell-context";
import { useTheme } from "./theme";
import { themeOptions } from "./theme-options";

/** In the sidebar by default; the phone's bar brings its own trigger. */
export function PersonMenu({ trigger }: { trigger?: ReactElement<Record<string, unknown>> }) {
  const { person, onSignOut, openShortcuts } = useShell();
  const { theme, setTheme } = useTheme();
  return (
    <Menu side="top" isAnchorWide={!trigger} trigger={trigger ?? <SidebarTrigger />}>
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

function SidebarTrigger(props: Record<string, unknown>) {
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
