import * as z from "zod";
import { customerSorts, customerStatuses } from "./enums";
import { count, deletedSchema, json, line, metadata, slugLike, slugPattern, timestamp } from "./fields";
import { operation } from "./operation";
import { dateTime, flag, listOf, pageOf, paging, reference } from "./query";

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
  .regex(/^[a-z0-9-]{1,63}:\s*\S/, "“custom_field” is a slug, a colon and a value, like tier:gold.")
  .transform((text) => {
    const colon = text.indexOf(":");
    return { slug: text.slice(0, colon), text: text.slice(colon + 1) };
  });

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

const tombstoneSchema = deletedSchema
  .extend({ display_id: z.int(), deleted_at: timestamp })
  .meta({ id: "CustomerTombstone" });

export type CustomerTombstone = z.output<typeof tombstoneSchema>;

const countsSchema = z
  .strictObject({
    object: z.literal("customer_counts"),
    total: z.int().describe("How many match."),
    hidden: z.int().describe("How many of all statuses match but are archived or churned."),
  })
  .meta({ id: "CustomerCounts" });

export type CustomerCounts = z.output<typeof countsSchema>;

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

const filters = {
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

const expand = listOf(z.enum(["summary"])).optional();

export const customerQuerySchema = z.strictObject({
  ...paging,
  ...filters,
  sort: z
    .enum(customerSorts)
    .optional()
    .describe("A leading `-` turns the order round. The cursor is opaque then."),
  expand,
});

export type CustomerQuery = z.output<typeof customerQuerySchema>;

const params = z.strictObject({
  customerId: z.string().describe("Numeric display_id or id of the customer."),
});
const tag = "Customers";
const audience = "key_or_person";

export const customers = {
  listCustomers: operation({
    id: "list-customers",
    method: "GET",
    path: "/customers",
    tag,
    summary: "List customers",
    description: "Newest first, unless `sort` or `updated_since` says otherwise. Hides only what is deleted.",
    audience,
    scope: "read:customers",
    status: 200,
    query: customerQuerySchema,
    response: pageOf(z.union([customerSchema, tombstoneSchema])).meta({ id: "CustomerList" }),
    errors: [],
    versioned: true,
  }),
  createCustomer: operation({
    id: "create-customer",
    method: "POST",
    path: "/customers",
    tag,
    summary: "Create a customer",
    description: "Only `name` is required. The slug is made from it when left out.",
    audience,
    scope: "write:customers",
    status: 201,
    body: customerCreateSchema,
    response: customerSchema,
    errors: ["slug_taken", "invalid_reference"],
    versioned: true,
  }),
  countCustomers: operation({
    id: "count-customers",
    method: "GET",
    path: "/customers/counts",
    tag,
    summary: "Count customers",
    description: "How many customers match the filters of the list.",
    audience,
    scope: "read:customers",
    status: 200,
    query: z.strictObject(filters),
    response: countsSchema,
    errors: [],
    versioned: true,
  }),
  getCustomer: operation({
    id: "get-customer",
    method: "GET",
    path: "/customers/{customerId}",
    tag,
    summary: "Retrieve a customer",
    description: "By `display_id` or `id`.",
    audience,
    scope: "read:customers",
    status: 200,
    params,
    query: z.strictObject({ expand }),
    response: customerSchema,
    errors: ["customer_not_found"],
    versioned: true,
  }),
  updateCustomer: operation({
    id: "update-customer",
    method: "PATCH",
    path: "/customers/{customerId}",
    tag,
    summary: "Update a customer",
    description:
      "Send what changes; `null` clears what may be null. With `If-Match` the update is refused when somebody was quicker.",
    audience,
    scope: "write:customers",
    status: 200,
    params,
    body: customerPatchSchema,
    response: customerSchema,
    errors: ["customer_not_found", "slug_taken", "invalid_reference"],
    example: { body: { status: "at_risk", plan: "Scale" } },
    versioned: true,
  }),
  deleteCustomer: operation({
    id: "delete-customer",
    method: "DELETE",
    path: "/customers/{customerId}",
    tag,
    summary: "Delete a customer",
    description:
      "Hides the customer with its contacts and onboardings. The same answer comes again on a second call.",
    audience,
    scope: "write:customers",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["customer_not_found"],
    versioned: true,
  }),
  restoreCustomer: operation({
    id: "restore-customer",
    method: "POST",
    path: "/customers/{customerId}/restore",
    tag,
    summary: "Restore a deleted customer",
    description:
      "Undoes a delete, with the contacts and onboardings that disappeared with it. A slug that was taken meanwhile gets a number.",
    audience,
    scope: "write:customers",
    status: 200,
    params,
    response: customerSchema,
    errors: ["customer_not_found"],
    versioned: true,
  }),
} as const;
