import type { Context } from "@/lib/context";
import { recordEvents } from "@/lib/services/audit/record";
import { recordNotices } from "@/lib/services/notifications/record";
import type { Applied } from "./apply-change";

/** The end of every command on onboardings: notices, then events, whose counters come last. */
export async function settle(ctx: Context, applied: readonly Omit<Applied, "row">[]): Promise<void> {
  const skipped = await recordNotices(
    ctx,
    applied.flatMap(({ notices }) => notices),
  );
  await recordEvents(ctx, [...applied.flatMap(({ events }) => events), ...skipped]);
}
