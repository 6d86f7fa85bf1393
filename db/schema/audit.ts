import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { type AuditEventName, actorTypes } from "@/lib/contract/enums";

/**
 * Append-only: triggers refuse every change. Partitioned by month, which the migration says by hand because
 * Drizzle has no words for it. Nothing in a row names a person: see auditNames and auditPersonal.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: workspaceId(),
    createdAt: instant().notNull(),
    number: integer().notNull(),
    event: text().$type<AuditEventName>().notNull(),
    actorType: text({ enum: actorTypes }).notNull(),
    actorId: text(),
    /** The actor's name of that moment, kept in auditNames. */
    actorNameId: text(),
    targetType: text().notNull(),
    targetId: text().notNull(),
    targetDisplayId: integer(),
    customerId: text(),
    onboardingId: text(),
    diff: jsonb().$type<Record<string, { old?: unknown; new?: unknown }>>().notNull().default({}),
    reason: text(),
    requestId: text(),
    testMode: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "audit_events_pkey", columns: [t.workspaceId, t.createdAt, t.number] }),
    oneOf("audit_events_actor_type_check", t.actorType, actorTypes),
    index("audit_events_onboarding_idx")
      .on(t.workspaceId, t.onboardingId, t.createdAt)
      .where(sql`${t.onboardingId} is not null`),
    index("audit_events_customer_idx")
      .on(t.workspaceId, t.customerId, t.createdAt)
      .where(sql`${t.customerId} is not null`),
    index("audit_events_actor_idx").on(t.workspaceId, t.actorId, t.createdAt),
    index("audit_events_event_idx").on(t.workspaceId, t.event, t.createdAt),
    index("audit_events_target_idx").on(t.workspaceId, t.targetId, t.createdAt),
    index("audit_events_search_idx").using(
      "gin",
      t.workspaceId,
      t.reason.op("gin_trgm_ops"),
      sql`(${t.diff}::text) gin_trgm_ops`,
    ),
  ],
);

/** One row per name that an actor has borne; erasing a person empties it without touching the events. */
export const auditNames = pgTable(
  "audit_names",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    actorType: text({ enum: actorTypes }).notNull(),
    actorId: text().notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "audit_names_pkey", columns: [t.workspaceId, t.id] }),
    unique("audit_names_actor_key").on(t.workspaceId, t.actorType, t.actorId, t.name),
    oneOf("audit_names_actor_type_check", t.actorType, actorTypes),
  ],
);

/** The part of an event's diff that names a person or an address, beside the event so that it can be erased. */
export const auditPersonal = pgTable(
  "audit_personal",
  {
    workspaceId: workspaceId(),
    createdAt: instant().notNull(),
    number: integer().notNull(),
    subjectId: text().notNull(),
    diff: jsonb().$type<Record<string, { old?: unknown; new?: unknown }>>().notNull(),
  },
  (t) => [
    primaryKey({ name: "audit_personal_pkey", columns: [t.workspaceId, t.createdAt, t.number] }),
    index("audit_personal_subject_idx").on(t.workspaceId, t.subjectId),
    index("audit_personal_search_idx").using("gin", t.workspaceId, sql`(${t.diff}::text) gin_trgm_ops`),
  ],
);
