import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnv, settingNames } from "@/lib/env";

const readme = readFileSync("README.md", "utf8");
const example = readFileSync(".env.example", "utf8");

/** The rows of the table, as `[name, default]`; a dash is nothing. */
const rows = [...readme.matchAll(/^\| `([A-Z0-9_]+)` +\| (?:`([^`]*)`|–) +\|/gm)].map(
  ([, name = "", preset = ""]) => [name, preset] as const,
);

it("lists every setting in the README, in order", () => {
  expect(rows.map(([name]) => name)).toEqual(settingNames);
});

it("names the true default of each setting", () => {
  expect(rows.length).toBeGreaterThan(0);
  const settings = (given: Record<string, string>) =>
    readEnv({ NODE_ENV: "production", ...given }) as unknown as Record<string, unknown>;
  for (const [name, preset] of rows) {
    expect([name, settings({ [name]: preset })[name]]).toEqual([name, settings({ [name]: "" })[name]]);
  }
});

it("offers the same settings in .env.example, all of them off", () => {
  const lines = example.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
  expect(lines.map((line) => /^#([A-Z0-9_]+)=/.exec(line)?.[1])).toEqual(
    settingNames.filter((name) => name !== "NODE_ENV"),
  );
});
