import type { Actor } from "@/lib/context";
import type { Role } from "@/lib/contract/enums";

export type Action =
  | "customers.create"
  | "customers.edit"
  | "customers.delete"
  | "contacts.edit"
  | "onboardings.edit"
  | "tasks.edit"
  | "tasks.reopen_late"
  | "comments.post"
  | "comments.moderate"
  | "phases.manage"
  | "templates.manage"
  | "custom_fields.manage"
  | "members.invite"
  | "ownership.transfer"
  | "audit_log.read"
  | "api_keys.manage";

const team: readonly Role[] = ["owner", "admin", "member"];
const admins: readonly Role[] = ["owner", "admin"];

const allowed: Readonly<Record<Action, readonly Role[]>> = {
  "customers.create": admins,
  "customers.edit": team,
  "customers.delete": admins,
  "contacts.edit": team,
  "onboardings.edit": team,
  "tasks.edit": team,
  "tasks.reopen_late": admins,
  "comments.post": [...team, "viewer"],
  "comments.moderate": admins,
  "phases.manage": admins,
  "templates.manage": admins,
  "custom_fields.manage": admins,
  "members.invite": admins,
  "ownership.transfer": ["owner"],
  "audit_log.read": admins,
  "api_keys.manage": admins,
};

/** Whether the actor's role allows an action at all; which records it reaches is another question. */
export function may(actor: Actor, action: Action): boolean {
  const role = roleOf(actor);
  return role !== null && roleMay(role, action);
}

export function roleMay(role: Role, action: Action): boolean {
  return allowed[action].includes(role);
}

/** Whether default access and assignments limit what the actor sees. */
export function seesEverything(actor: Actor, defaultAccess: "all" | "assigned"): boolean {
  const role = roleOf(actor);
  return role !== null && (admins.includes(role) || defaultAccess === "all");
}

/** A key acts as an admin. A contact has no role: its page has rules of its own. */
function roleOf(actor: Actor): Role | null {
  switch (actor.type) {
    case "member":
      return actor.role;
    case "api_key":
      return "admin";
    case "system":
      return "owner";
    case "contact":
      return null;
  }
}
