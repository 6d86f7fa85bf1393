import { expect, test } from "vitest";
import { auditFilters, queryOfAuditFilters } from "./audit-filters";

const workspace = { kind: "workspace" } as const;
const none = { q: "", event: [], actor: [], customer: "", from: "", to: "" };

test("what is not set asks for nothing", () => {
  expect(queryOfAuditFilters(workspace, { ...none, q: "  " }, "UTC")).toEqual({});
});

test("a range is whole days of the workspace's zone", () => {
  const filters = {
    ...none,
    event: ["signed_in", "task_created"],
    actor: ["system", "user_1"],
    customer: "42",
    from: "2026-10-24",
    to: "2026-10-25",
  };
  expect(queryOfAuditFilters(workspace, filters, "Europe/Stockholm")).toEqual({
    event: "signed_in,task_created",
    actor: "system,user_1",
    customer_id: "42",
    from: "2026-10-23T22:00:00.000Z",
    to: "2026-10-25T22:59:59.999Z",
  });
});

test("a customer's own list is not narrowed to another", () => {
  const place = { kind: "customer", id: "cust_1" } as const;
  expect(queryOfAuditFilters(place, { ...none, customer: "42", q: "x" }, "UTC")).toEqual({ q: "x" });
});

test.each(["0020-01-01", "2026-13-01", "2026-02-30", "yesterday", "2026-1-1", ""])("%j is no day", (text) => {
  expect(auditFilters.from.parse(text)).toBeNull();
});
