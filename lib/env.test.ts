import { expect, it } from "vitest";
import { EnvError, readEnv } from "./env.ts";

const source = (given: Record<string, string>) => ({ NODE_ENV: "test" as const, ...given });

it("takes an empty variable for none", () => {
  const settings = readEnv(source({ PORT: "", DATABASE_URL: "" }));
  expect(settings.PORT).toBe(3000);
  expect(settings.DATABASE_URL).toBeUndefined();
});

it("names the variable that does not fit", () => {
  expect(() => readEnv(source({ PORT: "many" }))).toThrow(EnvError);
  expect(() => readEnv(source({ PORT: "many" }))).toThrow(/PORT: /);
});

it("reads proxies as a list", () => {
  expect(readEnv(source({ TRUSTED_PROXIES: "10.0.0.0/8, ::1" })).TRUSTED_PROXIES).toEqual([
    "10.0.0.0/8",
    "::1",
  ]);
});
