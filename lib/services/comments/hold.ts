import type { Context } from "@/lib/context";
import { type HeldPlace, lockFound } from "./place";
import { findComment } from "./select";
import type { CommentRow } from "./serialize";

/** A comment, deleted or not, under the lock of its onboarding; read once more there. */
export async function holdComment(ctx: Context, id: string): Promise<{ row: CommentRow; place: HeldPlace }> {
  const { onboardingId, taskId } = await findComment(ctx, id);
  const locked = await lockFound(ctx, onboardingId);
  return { row: await findComment(ctx, id), place: { onboardingId, taskId, locked } };
}
