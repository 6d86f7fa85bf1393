import type { customers } from "@/db/schema";
import type { Customer } from "@/lib/contract/customer";
import type { Deleted } from "@/lib/contract/fields";

export type CustomerRow = typeof customers.$inferSelect;

export function serializeCustomer(row: CustomerRow): Customer {
  return {
    object: "customer",
    id: row.id,
    display_id: row.displayId,
    name: row.name,
    slug: row.slug,
    domain: row.domain,
    status: row.status,
    plan: row.plan,
    mrr: row.mrr,
    monthly_orders: row.monthlyOrders,
    owner_id: row.ownerId,
    tags: row.tags,
    custom_fields: row.customFields as Customer["custom_fields"],
    metadata: row.metadata as Customer["metadata"],
    hubspot_company_id: row.hubspotCompanyId,
    hubspot_deal_id: row.hubspotDealId,
    stripe_customer_id: row.stripeCustomerId,
    intercom_company_id: row.intercomCompanyId,
    slack_channel_id: row.slackChannelId,
    created_by_test_key: row.testMode,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedCustomer(
  row: Pick<CustomerRow, "id" | "displayId">,
): Deleted & { display_id: number } {
  return { object: "deleted", id: row.id, display_id: row.displayId, deleted: true };
}
