import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingOptionalPackages } from "./lock-file.mjs";

const lock = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));

it("the lock file holds every platform (else run node scripts/complete-lock.mjs)", () => {
  expect(Object.keys(missingOptionalPackages(lock.packages))).toEqual([]);
});

it("adds what is named and not held, with the platform it fits", () => {
  const packages = {
    "": {},
    "node_modules/tool": {
      version: "2.0.0",
      optionalDependencies: {
        "@tool/linux-x64": "2.0.0",
        "@tool/linux-arm64-musl": "2.0.0",
        "@tool/win32-ia32-msvc": "2.0.0",
      },
    },
    "node_modules/tool/node_modules/@tool/linux-x64": { version: "2.0.0" },
  };
  expect(missingOptionalPackages(packages)).toEqual({
    "node_modules/@tool/linux-arm64-musl": {
      version: "2.0.0",
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
    "node_modules/@tool/win32-ia32-msvc": { version: "2.0.0", optional: true, os: ["win32"], cpu: ["ia32"] },
  });
});
