import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/context";
import type { Role } from "@/lib/contract/enums";
import { type Action, may, seesEverything } from "./rights";

const member = (role: Role): Actor => ({
  type: "member",
  id: "user_1",
  name: "Maya",
  email: "maya@harbour.io",
  role,
});
const key: Actor = {
  type: "api_key",
  id: "key_1",
  name: "Sync",
  prefix: "pivotal_K8s9",
  mode: "live",
  tier: "plus",
  readOnly: false,
};

const table: Record<Action, string> = {
  "customers.create": "owner admin",
  "customers.edit": "owner admin member",
  "customers.delete": "owner admin",
  "contacts.edit": "owner admin member",
  "onboardings.edit": "owner admin member",
  "tasks.edit": "owner admin member",
  "tasks.reopen_late": "owner admin",
  "comments.post": "owner admin member viewer",
  "comments.moderate": "owner admin",
  "phases.manage": "owner admin",
  "templates.manage": "owner admin",
  "custom_fields.manage": "owner admin",
  "members.invite": "owner admin",
  "ownership.transfer": "owner",
  "audit_log.read": "owner admin",
  "api_keys.manage": "owner admin",
};

describe("may", () => {
  for (const [action, roles] of Object.entries(table) as [Action, string][]) {
    for (const role of ["owner", "admin", "member", "viewer"] as const) {
      const expected = roles.split(" ").includes(role);
      test(`${role} ${expected ? "may" : "may not"} ${action}`, () => {
        expect(may(member(role), action)).toBe(expected);
      });
    }
  }

  test("a key acts as an admin, a contact has no right of the team", () => {
    expect(may(key, "customers.create")).toBe(true);
    expect(may({ type: "contact", id: "cont_1", name: "Dana" }, "customers.edit")).toBe(false);
  });
});

test("members and viewers see everything only by the workspace's default access", () => {
  expect(seesEverything(member("admin"), "assigned")).toBe(true);
  expect(seesEverything(member("member"), "all")).toBe(true);
  expect(seesEverything(member("member"), "assigned")).toBe(false);
  expect(seesEverything(member("viewer"), "assigned")).toBe(false);
});
