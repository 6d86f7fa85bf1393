import type { Actor } from "@/lib/context";
import { may } from "./rights";

export type Author = { type: Actor["type"]; id: string | null };

/** Only who wrote it changes what it says. */
export function isAuthor(actor: Actor, author: Author): boolean {
  return actor.type === author.type && actor.id === author.id;
}

/** What somebody said or attached, they or an admin may take away. */
export function mayRemove(actor: Actor, author: Author): boolean {
  return isAuthor(actor, author) || may(actor, "comments.moderate");
}
