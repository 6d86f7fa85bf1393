import type { Context } from "@/lib/context";
import type { Comment } from "@/lib/contract/comment";
import { hasScript } from "@/lib/domain/markdown-script";
import { forbidden, invalid } from "@/lib/errors";
import { authorize } from "@/lib/services/authorize";

type Visibility = Comment["visibility"];

/** A contact has no role: it may speak where it sees, and only to both sides. */
export function requireVoice(ctx: Context, visibility: Visibility = usualVisibility(ctx)): void {
  if (ctx.actor.type !== "contact") authorize(ctx, "comments.post");
  else if (visibility === "internal") throw forbidden("What you write here is visible to both sides.");
}

export function usualVisibility({ actor }: Context): Visibility {
  return actor.type === "contact" ? "customer" : "internal";
}

/** Pages run no script of a comment; one that carries it is refused before it is anywhere. */
export function requireHarmless(body: string | undefined): void {
  if (body === undefined || !hasScript(body)) return;
  const message = "A comment cannot carry a script. Put code between backticks to show it.";
  throw invalid([{ code: "invalid_string", message, field: "body" }]);
}
