import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { apiKeyListOptions } from "@/lib/client/api-keys";
import { auditListOptions, auditPageSize } from "@/lib/client/audit-events";
import { type AuditFilters, queryOfAuditFilters } from "@/lib/client/audit-filters";
import { memberListOptions } from "@/lib/client/members";
import type { Context } from "@/lib/context";
import { auditLogQuerySchema } from "@/lib/contract/audit-event";
import { listApiKeys } from "@/lib/services/api-keys/queries";
import { listAuditEvents } from "@/lib/services/audit/queries";
import { listMembers } from "@/lib/services/members/queries";

/** The first page, and who can have acted, under the keys that the browser will ask for. */
export async function prefetchAuditLog(
  queryClient: QueryClient,
  ctx: Context,
  filters: AuditFilters,
): Promise<void> {
  const place = { kind: "workspace" } as const;
  const filter = queryOfAuditFilters(place, filters, ctx.workspace.timeZone);
  const query = auditLogQuerySchema.safeParse({ ...filter, limit: String(auditPageSize) });
  if (!query.success) redirect("/admin/audit-log");
  await Promise.all([
    queryClient.fetchInfiniteQuery({
      ...auditListOptions(place, filter),
      queryFn: () => listAuditEvents(ctx, query.data),
    }),
    queryClient.fetchQuery({ ...memberListOptions, queryFn: () => listMembers(ctx) }),
    queryClient.fetchQuery({ ...apiKeyListOptions, queryFn: () => listApiKeys(ctx) }),
  ]);
}
