import { sql } from "drizzle-orm";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "@/db/schema/columns";

/**
 * What hit_rate_window counts with: one entry per second that saw a hit, with the moment of the last of them,
 * so that an entry leaves the window only when all its hits have.
 */
export const rateWindows = pgTable("rate_windows", {
  bucket: text().primaryKey(),
  hitAts: instant().array().notNull().default(sql`'{}'`),
  hitCounts: integer().array().notNull().default(sql`'{}'`),
  total: integer().notNull().default(0),
  /** Without an index, so that every hit stays a heap-only update. */
  lastAt: instant().notNull(),
});
