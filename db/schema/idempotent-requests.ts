import { index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, instant, workspaceId } from "@/db/schema/columns";

/** The answer as it was sent, byte for byte, written in the transaction of the first success. */
export const idempotentRequests = pgTable(
  "idempotent_requests",
  {
    workspaceId: workspaceId(),
    method: text().notNull(),
    path: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    status: integer().notNull(),
    headers: json().$type<Record<string, string>>().notNull().default({}),
    body: bytes().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "idempotent_requests_pkey",
      columns: [t.workspaceId, t.method, t.path, t.key],
    }),
    index("idempotent_requests_created_at_idx").on(t.createdAt),
  ],
);
