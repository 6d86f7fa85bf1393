import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CustomFieldsPage } from "@/components/custom-fields/custom-fields-page";
import { mayAdminister } from "@/components/layout/places";
import { currentCtx } from "@/lib/auth/current-ctx";
import { customFieldUsageOptions } from "@/lib/client/custom-fields";
import { getQueryClient } from "@/lib/client/query-client";
import { listCustomFields } from "@/lib/services/custom-fields/queries";

export const metadata: Metadata = { title: "Custom fields" };

export default async function Page() {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  const queryClient = getQueryClient();
  const fields = await listCustomFields(ctx, { expand: ["usage"] });
  queryClient.setQueryData(customFieldUsageOptions.queryKey, fields);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CustomFieldsPage />
    </HydrationBoundary>
  );
}
