import { db } from "@/db/client";
import { takeNumbers } from "@/db/counters";
import {
  auditEvents,
  auditNames,
  contacts,
  customers,
  members,
  onboardings,
  phases,
  tasks,
  users,
  workspaces,
} from "@/db/schema";
import type { PhaseKind, Role } from "@/lib/contract/enums";
import { positionBetween } from "@/lib/domain/positions";

let made = 0;

/** Unique over parallel workers and runs. */
export function fresh(prefix: string): string {
  made += 1;
  return `${prefix}_${process.pid.toString(36)}${Date.now().toString(36)}${made}`;
}

export async function makeWorkspace(): Promise<string> {
  const id = fresh("ws");
  await db.insert(workspaces).values({ id, name: "Acme", slug: id.replace("_", "-") });
  return id;
}

export async function makeMember(workspaceId: string, number: number, role: Role): Promise<string> {
  const id = fresh("user");
  await db.insert(users).values({ id, name: "Dana", email: `${id}@acme.example` });
  const now = new Date();
  await db.insert(members).values({ workspaceId, userId: id, role, number, joinedAt: now, updatedAt: now });
  return id;
}

export async function makePhase(
  workspaceId: string,
  key: string,
  position: number,
  kind: PhaseKind = "open",
): Promise<void> {
  const now = new Date();
  await db.insert(phases).values({
    workspaceId,
    id: fresh("phase"),
    key,
    name: key,
    position,
    kind,
    colour: "1",
    createdAt: now,
    updatedAt: now,
  });
}

export async function makeCustomer(
  workspaceId: string,
  values: Partial<typeof customers.$inferInsert> = {},
): Promise<string> {
  const id = fresh("cust");
  const numbers = await numbered(workspaceId, "customer");
  await db.insert(customers).values({ workspaceId, id, name: "Contoso", slug: id, ...numbers, ...values });
  return id;
}

export async function makeContact(
  workspaceId: string,
  customerId: string,
  values: Partial<typeof contacts.$inferInsert> = {},
): Promise<string> {
  const id = fresh("cont");
  const numbers = await numbered(workspaceId, "contact");
  await db.insert(contacts).values({
    workspaceId,
    id,
    customerId,
    name: "Kim",
    email: `${id}@contoso.example`,
    ...numbers,
    ...values,
  });
  return id;
}

export async function makeOnboarding(
  workspaceId: string,
  customerId: string,
  phase: string,
  values: Partial<typeof onboardings.$inferInsert> = {},
): Promise<string> {
  const id = fresh("onb");
  const numbers = await numbered(workspaceId, "onboarding");
  const { createdAt } = numbers;
  await db.insert(onboardings).values({
    workspaceId,
    id,
    customerId,
    phase,
    phaseEnteredAt: createdAt,
    startedAt: createdAt,
    ...numbers,
    ...values,
  });
  return id;
}

export async function makeTask(
  workspaceId: string,
  onboardingId: string,
  phase: string,
  parentId: string | null = null,
): Promise<string> {
  const id = fresh("task");
  const numbers = await numbered(workspaceId, "task");
  const position = positionBetween(null, null);
  await db
    .insert(tasks)
    .values({ workspaceId, id, onboardingId, phase, parentId, position, title: "Call", ...numbers });
  return id;
}

/** One event by an actor whose name stands beside it. */
export async function makeAuditEvent(workspaceId: string, actorId: string, createdAt: Date): Promise<number> {
  const [taken] = await takeNumbers(db, workspaceId, "audit", 1, createdAt);
  if (taken === undefined) throw new Error("no number");
  const nameId = `${actorId}-name`;
  await db
    .insert(auditNames)
    .values({ workspaceId, id: nameId, actorType: "member", actorId, name: "Dana" })
    .onConflictDoNothing();
  await db.insert(auditEvents).values({
    workspaceId,
    createdAt,
    number: taken.displayId,
    event: "customer_created",
    actorType: "member",
    actorId,
    actorNameId: nameId,
    targetType: "customer",
    targetId: "cust_1",
  });
  return taken.displayId;
}

async function numbered(workspaceId: string, kind: "customer" | "contact" | "onboarding" | "task") {
  const [taken] = await takeNumbers(db, workspaceId, kind, 1, new Date());
  if (taken === undefined) throw new Error("no number");
  return { displayId: taken.displayId, createdAt: taken.createdAt, updatedAt: taken.createdAt };
}
