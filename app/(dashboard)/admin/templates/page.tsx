import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mayAdminister } from "@/components/layout/places";
import { TemplatesPage } from "@/components/templates/templates-page";
import { currentCtx } from "@/lib/auth/current-ctx";
import { getQueryClient } from "@/lib/client/query-client";
import { templateListOptions } from "@/lib/client/templates";
import { listTemplatePhases } from "@/lib/services/templates/phases";
import { listTemplates } from "@/lib/services/templates/queries";

export const metadata: Metadata = { title: "Templates" };

export default async function Page() {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  const [templates, phases] = await Promise.all([listTemplates(ctx), listTemplatePhases(ctx)]);
  const queryClient = getQueryClient();
  queryClient.setQueryData(templateListOptions.queryKey, templates);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TemplatesPage phases={phases} now={ctx.now.toISOString()} timeZone={ctx.workspace.timeZone} />
    </HydrationBoundary>
  );
}
