import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { AuditTab } from "@/components/audit/audit-tab";
import { currentCtx } from "@/lib/auth/current-ctx";
import { auditListOptions, auditPageSize } from "@/lib/client/audit-events";
import { auditFilters, queryOfAuditFilters } from "@/lib/client/audit-filters";
import { getQueryClient } from "@/lib/client/query-client";
import { auditQuerySchema } from "@/lib/contract/audit-event";
import type { Member } from "@/lib/contract/member";
import { listCustomerActivity } from "@/lib/services/audit/queries";
import { phaseNames } from "@/lib/services/phases/names";

const loadFilters = createLoader(auditFilters);

type ActivityProps = { customerId: string; members: readonly Member[]; searchParams: Promise<SearchParams> };

/** The first page of what happened stands under the key that the browser will ask for. */
export async function Activity({ customerId, members, searchParams }: ActivityProps) {
  const ctx = await currentCtx();
  const { timeZone } = ctx.workspace;
  const place = { kind: "customer" as const, id: customerId };
  const filter = queryOfAuditFilters(place, await loadFilters(searchParams), timeZone);
  const query = auditQuerySchema.safeParse({ ...filter, limit: String(auditPageSize) });
  if (!query.success) redirect(`/customers/${customerId}?tab=activity`);
  const queryClient = getQueryClient();
  const [phases] = await Promise.all([
    phaseNames(ctx),
    queryClient.fetchInfiniteQuery({
      ...auditListOptions(place, filter),
      queryFn: () => listCustomerActivity(ctx, customerId, query.data),
    }),
  ]);
  const names = { members, phases, now: ctx.now.toISOString(), timeZone };
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AuditTab place={place} label="Activity" {...names} />
    </HydrationBoundary>
  );
}
