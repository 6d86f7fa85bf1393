import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApiKeysPage } from "@/components/api-keys/api-keys-page";
import { mayAdminister } from "@/components/layout/places";
import { currentCtx } from "@/lib/auth/current-ctx";
import { apiKeyListOptions } from "@/lib/client/api-keys";
import { getQueryClient } from "@/lib/client/query-client";
import { listApiKeys } from "@/lib/services/api-keys/queries";

export const metadata: Metadata = { title: "API keys" };

export default async function Page() {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  const queryClient = getQueryClient();
  queryClient.setQueryData(apiKeyListOptions.queryKey, await listApiKeys(ctx));
  const { timeZone, defaultKeyTier } = ctx.workspace;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ApiKeysPage now={ctx.now.toISOString()} timeZone={timeZone} defaultTier={defaultKeyTier} />
    </HydrationBoundary>
  );
}
