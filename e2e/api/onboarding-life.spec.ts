import { and, asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { db } from "@/db/client";
import { auditEvents, periods, transitions } from "@/db/schema";
import type { TestWorkspace } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import { apiPhases, onboardingStates } from "@/lib/contract/enums";
import { type Onboarding, onboardingPatchSchema } from "@/lib/contract/onboarding";
import { ApiError } from "@/lib/errors";
import { updateOnboarding } from "@/lib/services/onboardings/commands";
import { getOnboarding } from "@/lib/services/onboardings/queries";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Changes an onboarding as the owner would, at a moment that the test says. */
async function changeAt(
  workspace: TestWorkspace,
  id: string,
  at: number,
  patch: object,
): Promise<Onboarding> {
  return updateOnboarding({ ...workspace.ctx, now: new Date(at) }, id, onboardingPatchSchema.parse(patch));
}

const historyOf = (table: typeof periods | typeof transitions, { id }: { id: string }) =>
  eq(table.onboardingId, id);

test("a life from signing to completion, with two send-backs, a pause and three date shifts", async ({
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  const made = await mint.onboarding(customer.id, { target_launch_date: "2030-01-10T12:00:00Z" });
  const start = Date.parse(made.started_at);
  const at = (days: number) => start + days * day;
  const step = (days: number, patch: object) => changeAt(workspace, made.id, at(days), patch);
  await step(2, { phase: "program_design" });
  await step(4, { waiting_on_customer: true });
  await step(9, { waiting_on_customer: false });
  await step(10, { phase: "review", target_launch_date: "2030-01-12T12:00:00Z" });
  await step(12, { phase: "program_design", reason: "Their logo changed" });
  await step(13, { state: "paused" });
  await step(23, { phase: "review", state: "active" });
  await step(24, { target_launch_date: "2030-02-12T12:00:00Z", reason: "Paused for ten days" });
  await step(25, { phase: "program_buildout" });
  await step(28, { phase: "review", reason: "Found in the build" });
  await step(29, { phase: "program_buildout" });
  await step(30, { state: "at_risk", target_launch_date: "2030-02-15T12:00:00Z" });
  await step(40, { phase: "internal_qa" });
  await step(42, { phase: "launch" });
  const done = await step(45, { phase: "completed" });

  expect(done).toMatchObject({
    phase: "completed",
    state: "active",
    launched_at: new Date(at(42)).toISOString(),
    completed_at: new Date(at(45)).toISOString(),
  });
  const moves = await db
    .select()
    .from(transitions)
    .where(historyOf(transitions, made))
    .orderBy(asc(transitions.createdAt));
  expect(moves.map(({ toPhase, kind, workingSeconds }) => [toPhase, kind, workingSeconds / 86_400])).toEqual([
    ["program_design", "advance", 2],
    ["review", "advance", 3],
    ["program_design", "send_back", 2],
    ["review", "advance", 1],
    ["program_buildout", "advance", 2],
    ["review", "send_back", 3],
    ["program_buildout", "advance", 1],
    ["internal_qa", "advance", 11],
    ["launch", "advance", 2],
    ["completed", "advance", 3],
  ]);
  const { history, summary } = await getOnboarding({ ...workspace.ctx, now: new Date(at(50)) }, made.id, [
    "history",
    "summary",
  ]);
  expect(history?.phases).toEqual([
    { phase: "before_getting_started", visits: 1, working_seconds: 2 * 86_400, customer_seconds: 0 },
    { phase: "program_design", visits: 2, working_seconds: 4 * 86_400, customer_seconds: 5 * 86_400 },
    { phase: "review", visits: 3, working_seconds: 5 * 86_400, customer_seconds: 0 },
    { phase: "program_buildout", visits: 2, working_seconds: 14 * 86_400, customer_seconds: 0 },
    { phase: "internal_qa", visits: 1, working_seconds: 2 * 86_400, customer_seconds: 0 },
    { phase: "launch", visits: 1, working_seconds: 3 * 86_400, customer_seconds: 0 },
    { phase: "completed", visits: 1, working_seconds: 0, customer_seconds: 0 },
  ]);
  expect(history?.target_shifts.map(({ days, reason }) => [days, reason])).toEqual([
    [3, null],
    [31, "Paused for ten days"],
    [2, null],
  ]);
  expect(summary).toMatchObject({
    days_in_phase: 0,
    target_shifts: 3,
    slip_risk: false,
    first_target_launch_date: "2030-01-10T12:00:00.000Z",
  });
});

test("three shifts within one phase are a slip risk", async ({ mint, workspace }) => {
  const { id, started_at } = await mint.onboarding((await mint.customer()).id, {
    target_launch_date: "2030-01-01T12:00:00Z",
  });
  const shift = (n: number) =>
    changeAt(workspace, id, Date.parse(started_at) + n * minute, {
      target_launch_date: new Date(Date.parse("2030-01-01T12:00:00Z") + n * day).toISOString(),
    });
  const isRisk = async () => (await getOnboarding(workspace.ctx, id, ["summary"])).summary?.slip_risk;
  await shift(1);
  await shift(2);
  expect(await isRisk()).toBe(false);
  await changeAt(workspace, id, Date.parse(started_at) + 2.5 * minute, { target_launch_date: null });
  await changeAt(workspace, id, Date.parse(started_at) + 2.6 * minute, {
    target_launch_date: "2030-01-05T12:00:00Z",
  });
  expect(await isRisk()).toBe(false);
  await shift(3);
  expect(await isRisk()).toBe(true);
});

const commands = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 3000 }),
    patch: fc.record(
      {
        phase: fc.constantFrom(...apiPhases),
        state: fc.constantFrom(...onboardingStates),
        waiting_on_customer: fc.boolean(),
        target_launch_date: fc.constantFrom(null, "2030-01-01T12:00:00Z", "2030-01-20T12:00:00Z"),
        notes: fc.constantFrom(null, "a", "b"),
        reminder_frequency_days: fc.constantFrom(1, 7),
      },
      { requiredKeys: [] },
    ),
  }),
  { minLength: 5, maxLength: 25 },
);

test("whatever is tried, the history holds: one present phase, a chain of moves, a log that replays", async ({
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const made = await mint.onboarding(customer.id);
      let at = Date.parse(made.started_at);
      let present = made;
      for (const { minutes, patch } of steps) {
        at += minutes * minute;
        present = await attempt(workspace, present, at, { ...patch, reason: "Tried" });
      }
      await requireChain(made, present);
      await requireReplay(workspace, present);
    }),
    { numRuns: 12 },
  );
});

/** The onboarding after a command; a refusal leaves it as it was. */
async function attempt(
  workspace: TestWorkspace,
  present: Onboarding,
  at: number,
  patch: object,
): Promise<Onboarding> {
  try {
    return await changeAt(workspace, present.id, at, patch);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expect(await getOnboarding(workspace.ctx, present.id)).toEqual(present);
    return present;
  }
}

async function requireChain(made: Onboarding, present: Onboarding): Promise<void> {
  const moves = await db
    .select()
    .from(transitions)
    .where(historyOf(transitions, made))
    .orderBy(asc(transitions.createdAt));
  const path = moves.reduce((phase, move) => {
    expect(move.fromPhase).toBe(phase);
    return move.toPhase;
  }, made.phase);
  expect(path).toBe(present.phase);
  const chain = await db
    .select()
    .from(periods)
    .where(historyOf(periods, made))
    .orderBy(asc(periods.startsAt));
  expect(chain[0]?.startsAt.toISOString()).toBe(made.started_at);
  for (const [index, period] of chain.entries())
    expect(period.endsAt).toEqual(chain[index + 1]?.startsAt ?? null);
  const last = chain.at(-1);
  expect(last?.phase).toBe(present.phase);
  const rests = present.completed_at !== null || present.state === "paused";
  expect(last?.clock).toBe(rests ? "nobody" : present.waiting_on_customer ? "customer" : "us");
}

/** Old values fit what went before, and the new ones end in what the API answers. */
async function requireReplay(workspace: TestWorkspace, present: Onboarding): Promise<void> {
  const events = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspace.id), eq(auditEvents.onboardingId, present.id)))
    .orderBy(asc(auditEvents.createdAt));
  const replayed: Record<string, unknown> = {};
  for (const { event, diff } of events) {
    if (event === "template_applied") continue;
    for (const [field, side] of Object.entries(diff)) {
      expect(replayed[field] ?? null, field).toEqual(side.old ?? null);
      replayed[field] = side.new;
    }
  }
  expect(present).toMatchObject(replayed);
}
