import * as z from "zod";
import { customFieldTypes } from "./enums";
import { deletedSchema, line, slugLike, slugPattern, timestamp } from "./fields";
import { operation } from "./operation";
import { listOf, reference, wholeListOf } from "./query";

const maxOptions = 200;

const customFieldSchema = z
  .strictObject({
    object: z.literal("custom_field"),
    id: z.string(),
    label: z.string().describe("What people see."),
    slug: z.string().regex(slugPattern).describe("The key in `custom_fields` of a customer."),
    type: z.enum(customFieldTypes),
    options: z.array(z.string()).describe("What a `select` offers; empty for other types."),
    required: z.boolean(),
    position: z.int().describe("From 1, in the order of the list."),
    created_at: timestamp,
    updated_at: timestamp,
    usage: z
      .strictObject({ customer_count: z.int().describe("How many customers you can see have a value.") })
      .optional()
      .describe("With `expand=usage`."),
  })
  .meta({ id: "CustomField" });

export type CustomField = z.output<typeof customFieldSchema>;

const fields = z.strictObject({
  label: line(255),
  slug: slugLike("contract-type").describe("Made from the label when left out."),
  type: z.enum(customFieldTypes),
  options: z
    .array(line(255))
    .max(maxOptions)
    .describe(`What a \`select\` offers: 1 to ${maxOptions}, all different. Other types have none.`),
  required: z.boolean().describe("Whether a new customer needs a value. It cannot be cleared then."),
  after: reference
    .nullable()
    .describe("The id of the field that it comes after; `null` puts it first. A new one comes last."),
});

export const customFieldCreateSchema = fields
  .partial({ slug: true, options: true, required: true, after: true })
  .meta({ id: "CustomFieldCreate" });

const patchSchema = fields.partial().meta({ id: "CustomFieldUpdate" });

export type CustomFieldCreate = z.output<typeof customFieldCreateSchema>;
export type CustomFieldCreateInput = z.input<typeof customFieldCreateSchema>;
export type CustomFieldPatch = z.output<typeof patchSchema>;
export type CustomFieldPatchInput = z.input<typeof patchSchema>;

const querySchema = z.strictObject({ expand: listOf(z.enum(["usage"])).optional() });

export type CustomFieldQuery = z.output<typeof querySchema>;

const params = z.strictObject({ customFieldId: reference.describe("The custom field's id.") });
const tag = "Custom fields";
const audience = "key_or_person";

export const customFields = {
  listCustomFields: operation({
    id: "list-custom-fields",
    method: "GET",
    path: "/custom-fields",
    tag,
    summary: "List custom fields",
    description: "All of the workspace, by position.",
    audience,
    scope: "read:custom_fields",
    status: 200,
    query: querySchema,
    response: wholeListOf(customFieldSchema).meta({ id: "CustomFieldList" }),
    errors: [],
    versioned: true,
  }),
  createCustomField: operation({
    id: "create-custom-field",
    method: "POST",
    path: "/custom-fields",
    tag,
    summary: "Create a custom field",
    description:
      "Customers that exist already need no value, also when it is required: it is asked for on the next one.",
    audience,
    scope: "write:custom_fields",
    status: 201,
    body: customFieldCreateSchema,
    response: customFieldSchema,
    example: { body: { label: "Contract type", type: "select", options: ["Annual", "Monthly"] } },
    errors: ["slug_taken", "invalid_reference"],
    versioned: true,
  }),
  updateCustomField: operation({
    id: "update-custom-field",
    method: "PATCH",
    path: "/custom-fields/{customFieldId}",
    tag,
    summary: "Update a custom field",
    description:
      "A new slug renames the key in `custom_fields` of every customer at once. Another type, or options without one that is in use, is refused while customers have values that would not fit.",
    audience,
    scope: "write:custom_fields",
    status: 200,
    params,
    body: patchSchema,
    response: customFieldSchema,
    example: { body: { label: "Contract", required: true } },
    errors: ["custom_field_not_found", "slug_taken", "custom_field_in_use", "invalid_reference"],
    versioned: true,
  }),
  deleteCustomField: operation({
    id: "delete-custom-field",
    method: "DELETE",
    path: "/custom-fields/{customFieldId}",
    tag,
    summary: "Delete a custom field",
    description:
      "Takes its values from every customer, for good. The same answer comes again on a second call.",
    audience,
    scope: "write:custom_fields",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["custom_field_not_found"],
    versioned: true,
  }),
} as const;
