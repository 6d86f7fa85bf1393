import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "@/db/schema/columns";
import { customers } from "@/db/schema/customers";
import { members } from "@/db/schema/members";

/** Sight of one customer beyond what the member is assigned to. */
export const accessGrants = pgTable(
  "access_grants",
  {
    workspaceId: workspaceId(),
    customerId: text().notNull(),
    userId: text().notNull(),
    grantedBy: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "access_grants_pkey", columns: [t.workspaceId, t.customerId, t.userId] }),
    index("access_grants_user_idx").on(t.workspaceId, t.userId),
    foreignKey({
      name: "access_grants_customer_fkey",
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "access_grants_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "access_grants_granted_by_fkey",
      columns: [t.workspaceId, t.grantedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
  ],
);
