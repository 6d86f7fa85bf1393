import { and, eq } from "drizzle-orm";
import { customers, onboardings, tasks } from "@/db/schema";
import { type Context, systemActor } from "@/lib/context";
import { notFound } from "@/lib/errors";
import type { Ref } from "@/lib/ids";
import { type LockedOnboarding, lockLiveOnboarding } from "@/lib/services/onboardings/lock";
import { namedOnboarding, ofCustomer } from "@/lib/services/onboardings/visible";
import { requireRef } from "@/lib/services/require-ref";
import { onboardingOf, reachedOnboardings, reachedTasks } from "./reach";

/** What a path names: an onboarding or a task. */
export type Parent = { onboardingId: string } | { taskId: string };

/** Where a comment or a file is put. */
export type Place = { onboardingId: string; taskId: string | null };

export type HeldPlace = Place & { locked: LockedOnboarding };

export async function findPlace(ctx: Context, parent: Parent): Promise<Place> {
  return "taskId" in parent ? placeOfTask(ctx, parent.taskId) : placeOfOnboarding(ctx, parent.onboardingId);
}

/** The onboarding under its lock, under which everything on it is written. A task is looked for once more there. */
export async function holdPlace(ctx: Context, parent: Parent): Promise<HeldPlace> {
  const place = await findPlace(ctx, parent);
  const locked = await lockFound(ctx, place.onboardingId);
  if (place.taskId !== null) await findPlace(ctx, parent);
  return { ...place, locked };
}

/** That the actor reaches it has been asked already, by the rules of comments. */
export async function lockFound(ctx: Context, onboardingId: string): Promise<LockedOnboarding> {
  return lockLiveOnboarding({ ...ctx, actor: systemActor }, onboardingId);
}

async function placeOfOnboarding(ctx: Context, id: string): Promise<Place> {
  const [found] = await ctx.db
    .select({ onboardingId: onboardings.id })
    .from(onboardings)
    .innerJoin(customers, ofCustomer)
    .where(and(reachedOnboardings(ctx), namedOnboarding(requireRef("onboarding", id))));
  if (!found) throw notFound("onboarding");
  return { ...found, taskId: null };
}

async function placeOfTask(ctx: Context, id: string): Promise<Place> {
  const [found] = await ctx.db
    .select({ onboardingId: onboardings.id, taskId: tasks.id })
    .from(tasks)
    .innerJoin(onboardings, onboardingOf(tasks))
    .innerJoin(customers, ofCustomer)
    .where(and(reachedOnboardings(ctx), reachedTasks(ctx), namedTask(requireRef("task", id))));
  if (!found) throw notFound("task");
  return found;
}

function namedTask(ref: Ref) {
  return "id" in ref ? eq(tasks.id, ref.id) : eq(tasks.displayId, ref.displayId);
}
