import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mayAdminister } from "@/components/layout/places";
import { PhasesPage } from "@/components/phases/phases-page";
import { currentCtx } from "@/lib/auth/current-ctx";
import { archivedPhaseListOptions, phaseListOptions } from "@/lib/client/phases";
import { getQueryClient } from "@/lib/client/query-client";
import { etagOf } from "@/lib/etag";
import { hasOnboardings, listPhases } from "@/lib/services/phases/queries";

export const metadata: Metadata = { title: "Phases" };

export default async function Page() {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  const [sequence, archived, isUsed] = await Promise.all([
    listPhases(ctx),
    listPhases(ctx, { archived: true }),
    hasOnboardings(ctx),
  ]);
  const queryClient = getQueryClient();
  queryClient.setQueryData(phaseListOptions.queryKey, sequence);
  queryClient.setQueryData(archivedPhaseListOptions.queryKey, archived);
  const versions = sequence.data.map((phase) => [phase.id, etagOf(JSON.stringify(phase))]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PhasesPage
        now={ctx.now.toISOString()}
        timeZone={ctx.workspace.timeZone}
        versions={Object.fromEntries(versions)}
        mayReplace={!isUsed}
      />
    </HydrationBoundary>
  );
}
