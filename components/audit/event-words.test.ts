import { expect, test } from "vitest";
import type { AuditEvent } from "@/lib/contract/audit-event";
import { auditEventNames } from "@/lib/contract/enums";
import { changesOf, fieldName, type Names, valueWords } from "./event-values";
import { deedOf, eventLabel, reasonOf } from "./event-words";

const maya = {
  object: "member",
  id: "user_1",
  number: 1,
  name: "Maya",
  email: "m@h.io",
  role: "owner",
  joined_at: "",
} as const;

const names: Names = {
  members: [maya],
  phases: { uat: "Acceptance" },
  now: "2026-11-20T12:00:00.000Z",
  timeZone: "Europe/Stockholm",
};

function event(name: AuditEvent["event"], diff: AuditEvent["diff"] = {}): AuditEvent {
  return { event: name, diff } as AuditEvent;
}

test.each([
  ["plan", "Plan"],
  ["owner_id", "Owner"],
  ["csm_id", "CSM"],
  ["is_primary", "Primary"],
  ["archived_at", "Archived"],
  ["hubspot_company_id", "Hubspot company"],
  ["mrr", "MRR"],
])("%s is called %s", (field, name) => {
  expect(fieldName(field)).toBe(name);
});

test.each([
  ["owner_id", "user_1", "Maya"],
  ["owner", "user_1", "Maya"],
  ["se_id", "user_2", "a former member"],
  ["plan", "user_1", "user_1"],
  ["mentions_id", ["user_1", "user_2"], "Maya, a former member"],
  ["tags", ["a", "b"], "a, b"],
  ["tags", [], "–"],
  ["plan", null, "–"],
  ["plan", "at_risk", "at_risk"],
  ["status", "at_risk", "at risk"],
  ["state", "at_risk", "at risk"],
  ["phase", "uat", "Acceptance"],
  ["phase", "program_buildout", "Program buildout"],
  ["order", ["review", "uat"], "Review, Acceptance"],
  ["notification", "phase_changed", "phase changed"],
  ["mrr", 12000, "12,000"],
  ["is_primary", true, "yes"],
  ["due_date", "2026-12-04", "4 Dec"],
  ["target_launch_date", "2027-01-07T23:30:00.000Z", "8 Jan 2027"],
  ["revoked_at", "2026-11-20T23:30:00.000Z", "Sat 21 Nov 00:30"],
  ["metadata", { a: 1 }, '{"a":1}'],
])("%s %j reads %s", (field, value, words) => {
  expect(valueWords(field, value, names)).toBe(words);
});

test.each([
  [event("phase_changed", { phase: { old: "review", new: "uat" } }), "moved it from Review to Acceptance"],
  [event("phase_changed"), "moved it to another phase"],
  [event("target_shifted", target("2026-11-25", "2026-12-04")), "moved the target 9 days later"],
  [event("target_shifted", target("2026-11-25", "2026-11-24")), "moved the target 1 day earlier"],
  [event("target_shifted", target(null, "2026-11-25")), "set the target to 25 Nov"],
  [event("target_shifted", target("2026-11-25", null)), "took the target away"],
  [event("contact_created", { name: { old: null, new: "Dana" } }), "added the contact Dana"],
  [event("contact_created"), "added a contact"],
  [
    event("state_changed", { waiting_on_customer: { old: false, new: true } }),
    "changed waiting on the customer to yes",
  ],
  [event("notification_skipped", { user_id: { old: null, new: "user_1" } }), "did not notify Maya"],
  [
    event("customer_status_changed", { status: { old: "active", new: "at_risk" } }),
    "changed the status from active to at risk",
  ],
  [
    event("task_assigned", { assignee_id: { old: "user_1", new: null } }),
    "changed who a task is assigned to",
  ],
  [
    event("ownership_transferred", { owner: { old: null, new: "user_1" } }),
    "handed the workspace over to Maya",
  ],
])("%j", (given, words) => {
  expect(deedOf(given, names)).toBe(words);
});

test("of the custom fields only those that differ are told, each by itself", () => {
  const custom_fields = { old: { tier: "gold", seats: 3 }, new: { "contract-type": "SaaS", seats: 3 } };
  expect(changesOf({ diff: { plan: { old: null, new: "x" }, custom_fields } })).toEqual([
    ["plan", { old: null, new: "x" }],
    ["tier", { old: "gold", new: null }],
    ["contract_type", { old: null, new: "SaaS" }],
  ]);
});

test("a reason of Pivotal's own is put in words, a person's stands as it is", () => {
  expect(reasonOf({ ...event("notification_skipped"), reason: "test_mode" })).toBe("test mode");
  expect(reasonOf({ ...event("phase_changed"), reason: "see test_mode" })).toBe("see test_mode");
});

test("every event has a sentence that needs no diff, and a label", () => {
  for (const name of auditEventNames) {
    expect(deedOf(event(name), names), name).toMatch(/^[a-z][^{}]+$/);
    expect(eventLabel(name), name).toMatch(/^[A-Z][A-Za-z ]+$/);
  }
});

function target(old: string | null, fresh: string | null): AuditEvent["diff"] {
  const at = (day: string | null) => day && `${day}T11:00:00.000Z`;
  return { target_launch_date: { old: at(old), new: at(fresh) } };
}
