"use client";

import { createContext, use } from "react";
import type { Role } from "@/lib/contract/enums";

export type ShellData = {
  workspace: { name: string; slug: string };
  workspaces: readonly { id: string; name: string; slug: string }[];
  person: { id: string; name: string; email: string; number: number };
  role: Role;
};

export type ShellActions = {
  onSignOut: () => void | Promise<void>;
  onSwitchWorkspace: (id: string) => void | Promise<void>;
};

type Shell = ShellData & ShellActions & { openShortcuts: () => void };

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("This belongs inside an AppShell.");
  return shell;
}
