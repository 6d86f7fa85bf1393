import { db } from "@/db/client";
import { takeNumbers } from "@/db/counters";
import { tasks } from "@/db/schema";
import type { Onboarding } from "@/lib/contract/onboarding";
import { newId } from "@/lib/ids";
import type { TestWorkspace } from "./workspace";

/** A task as a row of its own, for tests that only need one to be there. */
export async function makeTaskRow(
  { id: workspaceId }: TestWorkspace,
  onboarding: Onboarding,
  values: Partial<typeof tasks.$inferInsert> = {},
): Promise<{ id: string; displayId: number }> {
  const [numbers] = await takeNumbers(db, workspaceId, "task", 1, new Date());
  if (!numbers) throw new Error("no number");
  const { displayId, createdAt } = numbers;
  const id = newId("task");
  const place = { onboardingId: onboarding.id, phase: onboarding.phase, position: "a0" };
  const moments = { createdAt, updatedAt: createdAt };
  await db
    .insert(tasks)
    .values({ workspaceId, id, displayId, title: "Call", ...place, ...moments, ...values });
  return { id, displayId };
}
