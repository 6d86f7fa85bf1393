import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { AuditTab } from "@/components/audit/audit-tab";
import type { PageFacts } from "@/components/onboardings/facts";
import { currentCtx } from "@/lib/auth/current-ctx";
import { auditListOptions, auditPageSize } from "@/lib/client/audit-events";
import { auditFilters, queryOfAuditFilters } from "@/lib/client/audit-filters";
import { getQueryClient } from "@/lib/client/query-client";
import { auditQuerySchema } from "@/lib/contract/audit-event";
import { listOnboardingAuditEvents } from "@/lib/services/audit/queries";
import { phaseNames } from "@/lib/services/phases/names";

const loadFilters = createLoader(auditFilters);

/** The first page of what happened stands under the key that the browser will ask for. */
export async function Audit({
  facts,
  searchParams,
}: {
  facts: PageFacts;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await currentCtx();
  const { onboardingId: id, members, timeZone, now } = facts;
  const place = { kind: "onboarding" as const, id };
  const filter = queryOfAuditFilters(place, await loadFilters(searchParams), timeZone);
  const query = auditQuerySchema.safeParse({ ...filter, limit: String(auditPageSize) });
  if (!query.success) redirect(`/onboardings/${id}?tab=audit`);
  const queryClient = getQueryClient();
  const [phases] = await Promise.all([
    phaseNames(ctx),
    queryClient.fetchInfiniteQuery({
      ...auditListOptions(place, filter),
      queryFn: () => listOnboardingAuditEvents(ctx, id, query.data),
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AuditTab place={place} label="Audit" {...{ members, phases, now, timeZone }} />
    </HydrationBoundary>
  );
}
