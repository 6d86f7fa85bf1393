import { sql } from "drizzle-orm";
import { bigint, index, integer, json, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "@/db/schema/columns";

/**
 * Live events. A write adds its row without a position; the one notifier numbers what has been committed, in
 * batches. So a reader that walks by position misses nothing, which a serial number taken inside the writing
 * transaction could not promise.
 */
export const outbox = pgTable(
  "outbox",
  {
    workspaceId: workspaceId(),
    id: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    position: bigint({ mode: "number" }),
    topic: text().notNull(),
    targetId: text().notNull(),
    customerId: text(),
    onboardingId: text(),
    payload: json().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "outbox_pkey", columns: [t.workspaceId, t.id] }),
    index("outbox_waiting_idx").on(t.id).where(sql`${t.position} is null`),
    uniqueIndex("outbox_position_key").on(t.workspaceId, t.position).where(sql`${t.position} is not null`),
    index("outbox_created_at_idx").on(t.createdAt),
  ],
);

/** Written in batches, outside the requests it tells of; kept for some weeks. */
export const apiLog = pgTable(
  "api_log",
  {
    workspaceId: workspaceId(),
    createdAt: instant().notNull(),
    id: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    requestId: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    status: integer().notNull(),
    errorCode: text(),
    durationMs: integer().notNull(),
    keyId: text(),
    userId: text(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [
    primaryKey({ name: "api_log_pkey", columns: [t.workspaceId, t.createdAt, t.id] }),
    index("api_log_errors_idx").on(t.workspaceId, t.createdAt).where(sql`${t.status} >= 400`),
    index("api_log_key_idx").on(t.workspaceId, t.keyId, t.createdAt),
    index("api_log_request_id_idx").on(t.workspaceId, t.requestId),
    index("api_log_created_at_idx").on(t.createdAt),
  ],
);
