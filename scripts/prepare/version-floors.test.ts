import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { packages } = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
) as { packages: Record<string, { version?: string }> };

/** Below these stand known holes. */
const floors = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "drizzle-orm": "0.45.4",
  "better-auth": "1.7.6",
  nodemailer: "10.0.0",
};

it.each(Object.entries(floors))("%s is at least %s, wherever it is installed", (name, floor) => {
  const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(installed.length).toBeGreaterThan(0);
  for (const [path, { version = "" }] of installed) {
    expect(version.localeCompare(floor, "en", { numeric: true }), path).toBeGreaterThanOrEqual(0);
  }
});
