import * as z from "zod";
import { customerSorts, customerStatuses } from "./enums";
import { count, deletedSchema, json, line, metadata, slugLike, slugPattern, timestamp } from "./fields";
import { dateTime, flag, listOf, paging, reference } from "./query";

const domainPattern = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const status = z.enum(customerStatuses);
const slug = slugLike("contoso-de");
const outsideId = line(255).nullable();

/** `https://www.Contoso.de/about` is contoso.de. */
const domain = z
  .string()
  .trim()
  .max(2048)
  .transform((text) =>
    text
      .toLowerCase()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//, "")
      .replace(/^www\./, "")
      .replace(/[/?#:].*$/, ""),
  )
  .pipe(z.string().max(253).regex(domainPattern, "A domain looks like contoso.de."));

const customFieldFilter = z
  .string()
  .regex(/^[a-z0-9-]{1,63}:\s*\S/, "“custom_field” is a slug, a colon and a value, like tier:gold.");

export const customerSchema = z
  .strictObject({
    object: z.literal("customer"),
    id: z.string(),
    display_id: z.int(),
    name: z.string(),
    slug: z.string().regex(slugPattern),
    domain: z.string().nullable(),
    status,
    plan: z.string().nullable(),
    mrr: count.nullable().describe("Monthly recurring revenue in whole units of the workspace's currency."),
    monthly_orders: count.nullable(),
    owner_id: z.string().nullable().describe("The member who looks after this customer."),
    tags: z.array(z.string()),
    custom_fields: z.record(z.string(), json),
    metadata,
    hubspot_company_id: z.string().nullable(),
    hubspot_deal_id: z.string().nullable(),
    stripe_customer_id: z.string().nullable(),
    intercom_company_id: z.string().nullable(),
    slack_channel_id: z.string().nullable(),
    created_by_test_key: z.boolean().describe("True when a test key created it."),
    created_at: timestamp,
    updated_at: timestamp,
    summary: z
      .strictObject({
        domain_count: z.int().describe("How many customers you can see share its domain."),
        last_activity_at: timestamp.nullable().describe("When a person last did something here."),
      })
      .optional()
      .describe("With `expand=summary`."),
  })
  .meta({ id: "Customer" });

export type Customer = z.output<typeof customerSchema>;

export const customerTombstoneSchema = deletedSchema
  .extend({ display_id: z.int(), deleted_at: timestamp })
  .meta({ id: "CustomerTombstone" });

export type CustomerTombstone = z.output<typeof customerTombstoneSchema>;

export const customerCountsSchema = z
  .strictObject({
    object: z.literal("customer_counts"),
    total: z.int().describe("How many match."),
    hidden: z.int().describe("How many of all statuses match but are archived or churned."),
  })
  .meta({ id: "CustomerCounts" });

export type CustomerCounts = z.output<typeof customerCountsSchema>;

const editable = z.strictObject({
  name: line(255),
  slug: slug.describe("Made from the name when left out."),
  domain: domain.nullable(),
  status,
  plan: line(255).nullable(),
  mrr: count.nullable(),
  monthly_orders: count.nullable(),
  owner_id: reference.nullable().describe("A member's id. Defaults to the person who creates the customer."),
  tags: z.array(line(64)).max(50),
  custom_fields: z.record(z.string(), json),
  metadata,
  hubspot_company_id: outsideId,
  hubspot_deal_id: outsideId,
  stripe_customer_id: outsideId,
  intercom_company_id: outsideId,
  slack_channel_id: outsideId,
});

export const customerPatchSchema = editable.partial().meta({ id: "CustomerUpdate" });
export const customerCreateSchema = customerPatchSchema
  .extend({ name: editable.shape.name })
  .meta({ id: "CustomerCreate" });

export type CustomerPatch = z.output<typeof customerPatchSchema>;
export type CustomerCreate = z.output<typeof customerCreateSchema>;
export type CustomerPatchInput = z.input<typeof customerPatchSchema>;
export type CustomerCreateInput = z.input<typeof customerCreateSchema>;

export const customerFilters = {
  q: z.string().trim().max(255).optional().describe("Looks in name, domain, slug and contact emails."),
  status: listOf(status).optional(),
  slug: listOf(z.string()).optional(),
  domain: listOf(domain).optional(),
  owner_id: listOf(reference).optional(),
  plan: listOf(z.string()).optional(),
  tag: listOf(z.string()).optional().describe("Customers that carry one of these tags."),
  custom_field: listOf(customFieldFilter)
    .optional()
    .describe(
      "`slug:value`, such as `tier:gold,region:EMEA`. Values of one field are alternatives; of several fields, each has to fit. A comma inside a value is written `\\,`.",
    ),
  hubspot_company_id: listOf(z.string()).optional(),
  stripe_customer_id: listOf(z.string()).optional(),
  updated_since: dateTime
    .optional()
    .describe(
      "Walks by `updated_at`, oldest first. A change that took long carries the time it began at: start a sync a minute before the last `updated_at` you saw.",
    ),
  deleted: flag.optional().describe("`true` lists tombstones of deleted customers."),
};

export const customerExpand = listOf(z.enum(["summary"])).optional();

export const customerQuerySchema = z.strictObject({
  ...paging,
  ...customerFilters,
  sort: z
    .enum(customerSorts)
    .optional()
    .describe("A leading `-` turns the order round. The cursor is opaque then."),
  expand: customerExpand,
});

export type CustomerQuery = z.output<typeof customerQuerySchema>;
