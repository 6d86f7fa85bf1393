import * as z from "zod";
import { actorTypes, auditEventNames, targetTypes } from "./enums";
import { json, timestamp } from "./fields";
import { type CsvForm, operation } from "./operation";
import { dateTime, listOf, pageOf, paging, reference } from "./query";

const event = z.enum(auditEventNames);

const auditEventSchema = z
  .strictObject({
    object: z.literal("audit_event"),
    number: z.int().describe("Counts the events of the workspace."),
    event,
    actor: z.strictObject({
      type: z.enum(actorTypes),
      id: z.string().nullable(),
      name: z.string().nullable().describe("The name of that moment; null after the person was erased."),
    }),
    target: z.strictObject({ type: z.enum(targetTypes), id: z.string(), display_id: z.int().nullable() }),
    customer_id: z.string().nullable(),
    onboarding_id: z.string().nullable(),
    diff: z.record(z.string(), z.strictObject({ old: json, new: json })).describe("Old and new, per field."),
    reason: z.string().nullable(),
    request_id: z.string().nullable(),
    test_mode: z.boolean().describe("True when a test key did it."),
    created_at: timestamp,
  })
  .meta({ id: "AuditEvent" });

export type AuditEvent = z.output<typeof auditEventSchema>;

export const auditQuerySchema = z.strictObject({
  ...paging,
  actor: listOf(reference)
    .optional()
    .describe("Ids of members, contacts or keys; `system` for Pivotal itself."),
  event: listOf(event).optional(),
  from: dateTime.optional(),
  to: dateTime.optional(),
  q: z.string().trim().min(1).max(255).optional().describe("Looks in diffs and reasons."),
});

export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditLogQuerySchema = auditQuerySchema.extend({
  customer_id: listOf(reference).optional().describe("Numeric display_ids or ids, of deleted customers too."),
  onboarding_id: listOf(reference)
    .optional()
    .describe("Numeric display_ids or ids, of deleted onboardings too."),
});

export type AuditLogQuery = z.output<typeof auditLogQuerySchema>;

const response = pageOf(auditEventSchema).meta({ id: "AuditEventList" });
const tag = "Audit log";
const audience = "key_or_person";

function asCsv(fileName: string): CsvForm {
  return { type: "text/csv", fileName, columns };
}

const columns = [
  "number",
  "created_at",
  "event",
  "actor.type",
  "actor.id",
  "actor.name",
  "target.type",
  "target.id",
  "target.display_id",
  "customer_id",
  "onboarding_id",
  "diff",
  "reason",
  "test_mode",
  "request_id",
];

export const auditLog = {
  listCustomerActivity: operation({
    id: "list-customer-activity",
    method: "GET",
    path: "/customers/{customerId}/activity",
    tag,
    summary: "List what happened to a customer",
    description: "Everything on the customer, its contacts and its onboardings, newest first.",
    audience,
    scope: "read:customers",
    status: 200,
    params: z.strictObject({ customerId: z.string().describe("Numeric display_id or id of the customer.") }),
    query: auditQuerySchema,
    response,
    errors: ["customer_not_found"],
    versioned: true,
    alsoAs: asCsv("customer-activity"),
  }),
  listOnboardingAuditEvents: operation({
    id: "list-onboarding-audit-events",
    method: "GET",
    path: "/onboardings/{onboardingId}/audit-events",
    tag,
    summary: "List what happened to an onboarding",
    description: "Everything on the onboarding, its tasks, comments and files, newest first.",
    audience,
    scope: "read:onboardings",
    status: 200,
    params: z.strictObject({
      onboardingId: z.string().describe("Numeric display_id or id of the onboarding."),
    }),
    query: auditQuerySchema,
    response,
    errors: ["onboarding_not_found"],
    versioned: true,
    alsoAs: asCsv("onboarding-audit"),
  }),
  listAuditEvents: operation({
    id: "list-audit-events",
    method: "GET",
    path: "/audit-events",
    tag,
    summary: "List what happened in the workspace",
    description: "The audit log, newest first. For admins and keys.",
    audience,
    scope: "read:audit_events",
    status: 200,
    query: auditLogQuerySchema,
    response,
    errors: [],
    versioned: true,
    alsoAs: asCsv("audit-log"),
  }),
} as const;
