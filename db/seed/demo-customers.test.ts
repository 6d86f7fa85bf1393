import { expect, it } from "vitest";
import { customerStatuses } from "@/lib/contract/enums";
import { slugFrom } from "@/lib/domain/slug";
import { companies } from "./companies";
import { demoCustomers } from "./demo-customers";

const all = demoCustomers(1000);

it("gives the same customers every time, and more of them when asked for more", () => {
  expect(demoCustomers(40)).toEqual(all.slice(0, 40));
});

it("names each customer once, whatever its script", () => {
  expect(companies.length).toBe(40);
  expect(new Set(all.map(({ name }) => slugFrom(name))).size).toBe(1000);
  expect(all.every(({ name }) => slugFrom(name) !== "")).toBe(true);
});

it("shows every status and a shared domain among the first forty", () => {
  const first = all.slice(0, 40);
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set(customerStatuses));
  expect(first.filter(({ domain }) => domain === "contoso.de")).toHaveLength(2);
});

it("gives each customer one to four contacts with addresses of nobody, the first of them primary", () => {
  for (const { contacts } of all) {
    expect(contacts.length).toBeGreaterThanOrEqual(1);
    expect(contacts.length).toBeLessThanOrEqual(4);
    expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
    expect(contacts.every(({ email }) => email.endsWith(".example"))).toBe(true);
    expect(contacts.filter(({ isPrimary }) => isPrimary)).toEqual([contacts[0]]);
  }
});

it("lets nothing happen before a customer was there", () => {
  expect(all.every(({ ageDays, idleMinutes }) => idleMinutes <= ageDays * 1440)).toBe(true);
});
