import type { Context } from "@/lib/context";
import { ApiError } from "@/lib/errors";
import { etagOf, hasEtag } from "@/lib/etag";

/** Under the row's lock: refuses a write against a version that is no longer the present one. */
export function requireVersion(ctx: Context, present: object): void {
  if (ctx.ifMatch === null || hasEtag(ctx.ifMatch, etagOf(JSON.stringify(present)))) return;
  throw new ApiError(
    "version_mismatch",
    "Somebody changed this since you read it. Read it again and repeat your change.",
  );
}
