import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createLoader } from "nuqs/server";
import { AuditLogPage } from "@/components/audit/audit-log-page";
import { currentCtx } from "@/lib/auth/current-ctx";
import { auditFilters } from "@/lib/client/audit-filters";
import { getQueryClient } from "@/lib/client/query-client";
import { may } from "@/lib/domain/rights";
import { phaseNames } from "@/lib/services/phases/names";
import { prefetchAuditLog } from "./prefetch";

export const metadata: Metadata = { title: "Audit log" };

const loadFilters = createLoader(auditFilters);

export default async function Page({ searchParams }: PageProps<"/admin/audit-log">) {
  const ctx = await currentCtx();
  if (!may(ctx.actor, "audit_log.read")) notFound();
  const queryClient = getQueryClient();
  const phases = await phaseNames(ctx);
  await prefetchAuditLog(queryClient, ctx, await loadFilters(searchParams));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AuditLogPage phases={phases} now={ctx.now.toISOString()} timeZone={ctx.workspace.timeZone} />
    </HydrationBoundary>
  );
}
