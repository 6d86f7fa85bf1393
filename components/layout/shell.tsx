"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { signOut } from "@/lib/client/auth";
import { AppShell } from "./app-shell";

type ShellProps = Omit<ComponentProps<typeof AppShell>, "onSignOut" | "onSwitchWorkspace">;

/** The shell with its two deeds. What one person saw is forgotten before the next signs in. */
export function Shell(props: ShellProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    queryClient.clear();
    router.replace("/login");
    router.refresh();
  };
  const switchTo = async (id: string) => {
    const slug = props.workspaces.find((workspace) => workspace.id === id)?.slug;
    if (slug) window.location.assign(`/?workspace=${slug}`);
  };
  return <AppShell {...props} onSignOut={leave} onSwitchWorkspace={switchTo} />;
}
