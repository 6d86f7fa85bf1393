import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { currentCtx } from "@/lib/auth/current-ctx";
import { listMemberships } from "@/lib/services/workspaces/queries";
import { parseSidebar, sidebarCookie } from "@/lib/sidebar";
import { DashboardProviders } from "./providers";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const ctx = await currentCtx();
  const { workspaces, number } = await listMemberships(ctx);
  const { isFolded } = parseSidebar((await cookies()).get(sidebarCookie)?.value);
  const { id, name, email, role } = ctx.actor;
  return (
    <DashboardProviders>
      <meta name="pivotal-workspace" content={ctx.workspace.id} />
      <Shell
        workspace={ctx.workspace}
        workspaces={workspaces}
        person={{ id, name, email, number }}
        role={role}
        isSidebarFolded={isFolded}
      >
        {children}
      </Shell>
    </DashboardProviders>
  );
}
