import * as z from "zod";
import { deletedSchema, email, line, timestamp } from "./fields";
import { operation } from "./operation";
import { dateTime, flag, listOf, pageOf, paging } from "./query";

const contactSchema = z
  .strictObject({
    object: z.literal("contact"),
    id: z.string(),
    display_id: z.int(),
    customer_id: z.string(),
    name: z.string(),
    email: z.email({ pattern: z.regexes.html5Email }),
    title: z.string().nullable(),
    phone: z.string().nullable(),
    is_primary: z.boolean().describe("At most one contact of a customer is primary."),
    labels: z.array(z.string()),
    archived_at: timestamp.nullable().describe("An archived contact gets no messages."),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Contact" });

export type Contact = z.output<typeof contactSchema>;

const tombstoneSchema = deletedSchema
  .extend({ display_id: z.int(), deleted_at: timestamp })
  .meta({ id: "ContactTombstone" });

export type ContactTombstone = z.output<typeof tombstoneSchema>;

const fields = z.strictObject({
  name: line(255),
  email: email.describe("Lower-cased on the way in, unique per customer."),
  title: line(255).nullable(),
  phone: line(64).nullable(),
  is_primary: z.boolean().describe("Making one primary takes it from the one before."),
  labels: z.array(line(64)).max(50),
});

export const contactCreateSchema = fields
  .partial({ title: true, phone: true, is_primary: true, labels: true })
  .meta({ id: "ContactCreate" });

const patchSchema = fields
  .extend({ archived: z.boolean().describe("`false` restores an archived contact, not as primary.") })
  .partial()
  .meta({ id: "ContactUpdate" });

export type ContactCreate = z.output<typeof contactCreateSchema>;
export type ContactCreateInput = z.input<typeof contactCreateSchema>;
export type ContactPatch = z.output<typeof patchSchema>;
export type ContactPatchInput = z.input<typeof patchSchema>;

const querySchema = z.strictObject({
  ...paging,
  email: listOf(email).optional(),
  is_primary: flag.optional(),
  archived: flag.optional().describe("Both when left out."),
  updated_since: dateTime.optional().describe("Walks by `updated_at`, oldest first."),
  deleted: flag.optional().describe("`true` lists tombstones of deleted contacts."),
});

export type ContactQuery = z.output<typeof querySchema>;

const ofCustomer = z.strictObject({
  customerId: z.string().describe("Numeric display_id or id of the parent customer."),
});
const params = z.strictObject({ contactId: z.string().describe("Numeric display_id or id of the contact.") });
const tag = "Contacts";
const audience = "key_or_person";

export const contacts = {
  listCustomerContacts: operation({
    id: "list-customer-contacts",
    method: "GET",
    path: "/customers/{customerId}/contacts",
    tag,
    summary: "List a customer's contacts",
    description: "Newest first, unless `updated_since` is given.",
    audience,
    scope: "read:contacts",
    status: 200,
    params: ofCustomer,
    query: querySchema,
    response: pageOf(z.union([contactSchema, tombstoneSchema])).meta({ id: "ContactList" }),
    errors: ["customer_not_found"],
    versioned: true,
  }),
  createCustomerContact: operation({
    id: "create-customer-contact",
    method: "POST",
    path: "/customers/{customerId}/contacts",
    tag,
    summary: "Add a contact to a customer",
    description: "The email is lower-cased and unique per customer.",
    audience,
    scope: "write:contacts",
    status: 201,
    params: ofCustomer,
    body: contactCreateSchema,
    response: contactSchema,
    errors: ["customer_not_found", "email_taken"],
    versioned: true,
  }),
  getContact: operation({
    id: "get-contact",
    method: "GET",
    path: "/contacts/{contactId}",
    tag,
    summary: "Retrieve a contact",
    description: "By `display_id` or `id`.",
    audience,
    scope: "read:contacts",
    status: 200,
    params,
    response: contactSchema,
    errors: ["contact_not_found"],
    versioned: true,
  }),
  updateContact: operation({
    id: "update-contact",
    method: "PATCH",
    path: "/contacts/{contactId}",
    tag,
    summary: "Update a contact",
    description:
      "Send what changes. `archived` takes the contact out of all messages and gives up being primary.",
    audience,
    scope: "write:contacts",
    status: 200,
    params,
    body: patchSchema,
    response: contactSchema,
    errors: ["contact_not_found", "email_taken", "contact_archived"],
    example: { body: { title: "Head of IT", is_primary: true } },
    versioned: true,
  }),
  deleteContact: operation({
    id: "delete-contact",
    method: "DELETE",
    path: "/contacts/{contactId}",
    tag,
    summary: "Delete a contact",
    description: "The same answer comes again on a second call.",
    audience,
    scope: "write:contacts",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["contact_not_found"],
    versioned: true,
  }),
  restoreContact: operation({
    id: "restore-contact",
    method: "POST",
    path: "/contacts/{contactId}/restore",
    tag,
    summary: "Restore a deleted contact",
    description: "Undoes a delete, but not as primary. One that is there already is answered as it is.",
    audience,
    scope: "write:contacts",
    status: 200,
    params,
    response: contactSchema,
    errors: ["contact_not_found", "email_taken"],
    versioned: true,
  }),
} as const;
