import type { CustomerPatch } from "@/lib/contract/customer";
import type { CustomerRow } from "./serialize";

/** Contract field → column, once, for inserts and updates. */
const columns = {
  name: "name",
  slug: "slug",
  domain: "domain",
  status: "status",
  plan: "plan",
  mrr: "mrr",
  monthly_orders: "monthlyOrders",
  owner_id: "ownerId",
  tags: "tags",
  custom_fields: "customFields",
  metadata: "metadata",
  hubspot_company_id: "hubspotCompanyId",
  hubspot_deal_id: "hubspotDealId",
  stripe_customer_id: "stripeCustomerId",
  intercom_company_id: "intercomCompanyId",
  slack_channel_id: "slackChannelId",
} as const satisfies Record<keyof CustomerPatch, keyof CustomerRow>;

export function columnsOf(patch: CustomerPatch): Partial<CustomerRow> {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [columns[field as keyof CustomerPatch], value]));
}
