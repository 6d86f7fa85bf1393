import type { Db } from "@/db/client";
import type { KeyMode, Role } from "@/lib/contract/enums";

/** Who acts. Rights and the author of the audit event both come from this. */
export type Actor =
  | { type: "member"; id: string; name: string; email: string; role: Role }
  | {
      type: "api_key";
      id: string;
      name: string;
      prefix: string;
      mode: KeyMode;
      tier: string;
      readOnly: boolean;
    }
  | { type: "contact"; id: string; name: string }
  | { type: "system"; id: null; name: string };

export type Workspace = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  currency: string;
  defaultAccess: "all" | "assigned";
  defaultKeyTier: string;
};

/** What every service function gets first. `now` is injected, so that time can be tested. */
export type Context = {
  workspace: Workspace;
  actor: Actor;
  db: Db;
  now: Date;
  requestId: string;
  /** The version a PATCH or DELETE was written against. */
  ifMatch: string | null;
};

export const systemActor: Actor = { type: "system", id: null, name: "Pivotal" };

/** The person on the team who acts, if it is one: whom a row names as its author or owner. */
export function memberIdOf(actor: Actor): string | null {
  return actor.type === "member" ? actor.id : null;
}

/** Whether a test key acts: real and audited, but nothing may leave the building because of it. */
export function isTestMode(actor: Actor): boolean {
  return actor.type === "api_key" && actor.mode === "test";
}
