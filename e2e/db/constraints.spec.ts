import { expect, test } from "@playwright/test";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { takeNumbers } from "@/db/counters";
import { constraintOf } from "@/db/errors";
import { customers, onboardings, periods, phases } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import {
  makeContact,
  makeCustomer,
  makeMember,
  makeOnboarding,
  makePhase,
  makeTask,
  makeWorkspace,
} from "./rows";

/** The name of the constraint that refused, or what happened instead. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing refused",
    (error: unknown) => constraintOf(error) ?? String(error),
  );
}

test("a reference into another workspace cannot be written", async () => {
  const [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  const theirOwner = await makeMember(theirs, 1, "owner");
  const theirCustomer = await makeCustomer(theirs, { ownerId: theirOwner });
  await makePhase(ours, "kickoff", 1);

  expect(await refusal(makeCustomer(ours, { ownerId: theirOwner }))).toBe("customers_owner_fkey");
  expect(await refusal(makeContact(ours, theirCustomer))).toBe("contacts_customer_fkey");
  expect(await refusal(makeOnboarding(ours, theirCustomer, "kickoff"))).toBe("onboardings_customer_fkey");
  const customer = await makeCustomer(ours);
  expect(await refusal(makeOnboarding(ours, customer, "kickoff", { csmId: theirOwner }))).toBe(
    "onboardings_csm_fkey",
  );
  expect(await refusal(makeOnboarding(theirs, theirCustomer, "kickoff"))).toBe("onboardings_phase_fkey");
});

test("a workspace has one owner until that one is removed", async () => {
  const workspace = await makeWorkspace();
  const first = await makeMember(workspace, 1, "owner");
  expect(await refusal(makeMember(workspace, 2, "owner"))).toBe("members_owner_key");
  await db.execute(sql`update members set removed_at = now() where user_id = ${first}`);
  expect(await refusal(makeMember(workspace, 3, "owner"))).toBe("nothing refused");
});

test("a customer has one primary contact and no address twice", async () => {
  const workspace = await makeWorkspace();
  const customer = await makeCustomer(workspace);
  await makeContact(workspace, customer, { isPrimary: true, email: "kim@contoso.example" });
  expect(await refusal(makeContact(workspace, customer, { isPrimary: true }))).toBe("contacts_primary_key");
  expect(await refusal(makeContact(workspace, customer, { email: "kim@contoso.example" }))).toBe(
    "contacts_email_key",
  );
});

test("a slug is free again once its customer is deleted", async () => {
  const workspace = await makeWorkspace();
  const first = await makeCustomer(workspace, { slug: "contoso" });
  expect(await refusal(makeCustomer(workspace, { slug: "contoso" }))).toBe("customers_slug_key");
  await db
    .update(customers)
    .set({ deletedAt: new Date() })
    .where(and(eq(customers.workspaceId, workspace), eq(customers.id, first)));
  expect(await refusal(makeCustomer(workspace, { slug: "contoso" }))).toBe("nothing refused");
});

test("fifty writers at once get numbers without gaps and moments without doubles", async () => {
  const workspace = await makeWorkspace();
  const now = new Date();
  const taken = await Promise.all(
    Array.from({ length: 50 }, (_, index) => takeNumbers(db, workspace, "task", 1 + (index % 3), now)),
  );
  const rows = taken.flat();
  const inOrder = rows.map((row) => row.displayId).sort((a, b) => a - b);
  expect(inOrder).toEqual(rows.map((_, index) => index + 1));
  expect(new Set(rows.map((row) => row.createdAt.getTime())).size).toBe(rows.length);
});

test("a transaction that fails gives its numbers back", async () => {
  const workspace = await makeWorkspace();
  const failed = inTransaction(db, async (tx) => {
    await takeNumbers(tx, workspace, "customer", 5, new Date());
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect((await takeNumbers(db, workspace, "customer", 1, new Date()))[0]?.displayId).toBe(1);
});

test("periods of an onboarding neither overlap nor stay open twice", async () => {
  const workspace = await makeWorkspace();
  await makePhase(workspace, "kickoff", 1);
  const customer = await makeCustomer(workspace);
  const onboardingId = await makeOnboarding(workspace, customer, "kickoff");
  const period = (from: number, to: number | null) =>
    db.insert(periods).values({
      workspaceId: workspace,
      onboardingId,
      phase: "kickoff",
      clock: "us",
      startsAt: new Date(Date.UTC(2026, 0, from)),
      endsAt: to === null ? null : new Date(Date.UTC(2026, 0, to)),
    });
  await period(1, 5);
  await period(5, null);
  expect(await refusal(period(3, 4))).toBe("periods_overlap_excl");
  expect(await refusal(period(20, 21))).toBe("periods_overlap_excl");
  expect(await refusal(period(9, null))).toMatch(/^periods_(open_key|overlap_excl)$/);
  expect(await refusal(period(4, 4))).toMatch(/^periods_/);
});

test("phases keep one launch, one end and one order", async () => {
  const workspace = await makeWorkspace();
  await makePhase(workspace, "kickoff", 1);
  await makePhase(workspace, "launch", 2, "launch");
  await makePhase(workspace, "completed", 3, "completed");
  expect(await refusal(makePhase(workspace, "again", 4, "launch"))).toBe("phases_launch_key");
  expect(await refusal(makePhase(workspace, "end", 4, "completed"))).toBe("phases_completed_key");
  expect(await refusal(makePhase(workspace, "other", 1))).toBe("phases_position_excl");

  const move = (key: string, position: number) => (tx: typeof db) =>
    tx
      .update(phases)
      .set({ position })
      .where(and(eq(phases.workspaceId, workspace), eq(phases.key, key)));
  await inTransaction(db, async (tx) => {
    await move("kickoff", 2)(tx);
    await move("launch", 1)(tx);
  });
  expect(await refusal(inTransaction(db, move("kickoff", 1)))).toBe("phases_position_excl");
});

test("subtasks are one level deep, from either end", async () => {
  const workspace = await makeWorkspace();
  await makePhase(workspace, "kickoff", 1);
  const onboarding = await makeOnboarding(workspace, await makeCustomer(workspace), "kickoff");
  const other = await makeOnboarding(workspace, await makeCustomer(workspace), "kickoff");
  const parent = await makeTask(workspace, onboarding, "kickoff");
  const child = await makeTask(workspace, onboarding, "kickoff", parent);
  expect(await refusal(makeTask(workspace, onboarding, "kickoff", child))).toBe("tasks_parent_fkey");
  expect(await refusal(makeTask(workspace, other, "kickoff", parent))).toBe("tasks_parent_fkey");
  const top = await makeTask(workspace, onboarding, "kickoff");
  expect(await refusal(db.execute(sql`update tasks set parent_id = ${top} where id = ${parent}`))).toBe(
    "tasks_parent_fkey",
  );
});

test("waiting and done cannot contradict themselves", async () => {
  const workspace = await makeWorkspace();
  await makePhase(workspace, "kickoff", 1);
  const id = await makeOnboarding(workspace, await makeCustomer(workspace), "kickoff");
  const set = (values: Partial<typeof onboardings.$inferInsert>) =>
    db
      .update(onboardings)
      .set(values)
      .where(and(eq(onboardings.workspaceId, workspace), eq(onboardings.id, id)));
  expect(await refusal(set({ state: "waiting" }))).toBe("onboardings_waiting_check");
  expect(await refusal(set({ waitingOnCustomer: true }))).toBe("onboardings_waiting_check");
  expect(await refusal(set({ completedAt: new Date(), state: "paused" }))).toBe(
    "onboardings_completed_check",
  );
  expect(await refusal(set({ reminderFrequencyDays: 31 }))).toBe("onboardings_frequency_check");
});
