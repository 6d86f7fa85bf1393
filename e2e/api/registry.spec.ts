import { existsSync, globSync, readFileSync } from "node:fs";
import { callOf, isWrite } from "@/e2e/factories/calls";
import { expect, test } from "@/e2e/fixtures";
import { operations } from "@/lib/contract/registry";

const guarded = operations.filter(({ audience }) => audience !== "anybody");
const open = operations.filter(({ audience }) => audience === "anybody");
const forKeys = operations.filter(({ audience }) => audience === "key_or_person");
const forPeople = operations.filter(({ audience }) => audience === "person");
const ofRecords = guarded.filter(({ path }) => path.includes("{"));

test("each operation has its route, and each route its operation", () => {
  const declared = operations.map(({ method, path }) => `${method} ${path}`).sort();
  const served = globSync("app/api/v1/**/route.ts").flatMap((file) => {
    const path = `/${file.slice("app/api/v1/".length, -"/route.ts".length)}`.replace(/\[(\w+)\]/g, "{$1}");
    const methods = readFileSync(file, "utf8").matchAll(/export (?:const|async function) ([A-Z]+)\b/g);
    return [...methods].map(([, method]) => `${method} ${path}`);
  });
  expect(served.sort()).toEqual(declared);
});

test("each operation has a compiled module", () => {
  const missing = operations
    .map(({ path }) => `.next/server/app/api/v1${path.replace(/\{(\w+)\}/g, "[$1]")}/route.js`)
    .filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});

test("ids and paths of operations are unique", () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
});

for (const operation of guarded) {
  const name = `${operation.method} ${operation.path}`;

  test(`${name} without a key is 401 and says how to authenticate`, async ({ anonymous }) => {
    const [path, sent] = callOf(operation);
    const { status, body, headers } = await anonymous.send(operation.method, path, sent);
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { type: "authentication_error", code: "api_key_missing" } });
    expect(headers["www-authenticate"]).toBe("Bearer");
    expect(headers["x-ratelimit-limit"]).toBeUndefined();
    expect(headers["ratelimit-policy"]).toBeUndefined();
  });
}

for (const operation of open) {
  test(`${operation.method} ${operation.path} needs no key and has no rate limit`, async ({ anonymous }) => {
    const { status, headers } = await anonymous.send(operation.method, operation.path);
    expect(status).toBe(operation.status);
    expect(headers["x-ratelimit-limit"]).toBeUndefined();
    expect(headers["ratelimit-policy"]).toBeUndefined();
  });
}

for (const operation of forKeys.filter(isWrite)) {
  test(`${operation.method} ${operation.path} refuses a read-only key before it looks at anything`, async ({
    mint,
  }) => {
    const reader = await mint.key({ read_only: true });
    for (const given of [callOf(operation, await mint.ids()), callOf(operation)]) {
      const { status, body } = await reader.api.send(operation.method, ...given);
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { type: "permission_error", code: "insufficient_permissions" } });
    }
    const broken = await reader.api.send(operation.method, callOf(operation)[0], {
      raw: "{",
      headers: { "content-type": "text/plain" },
    });
    expect(broken.status).toBe(403);
  });
}

for (const operation of forKeys.filter((declared) => !isWrite(declared))) {
  test(`${operation.method} ${operation.path} answers a read-only key`, async ({ mint }) => {
    const reader = await mint.key({ read_only: true });
    const { status } = await reader.api.send(operation.method, ...callOf(operation, await mint.ids()));
    expect(status).toBe(operation.status);
  });
}

for (const operation of forPeople) {
  test(`${operation.method} ${operation.path} refuses keys`, async ({ api, mint }) => {
    const { id } = await mint.key();
    const { status, body } = await api.send(operation.method, ...callOf(operation, { apiKeyId: id }));
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: "insufficient_permissions" } });
  });
}

for (const operation of ofRecords) {
  test(`${operation.method} ${operation.path} hides other workspaces' records`, async ({
    mint,
    as,
    workspace,
  }) => {
    const caller = operation.audience === "person" ? await as(workspace.owner) : (await mint.key()).api;
    const other = await mint.workspace();
    await mint.ids();
    await mint.ids(other);
    const foreign = await mint.ids(other);
    const never = await caller.send(operation.method, ...callOf(operation));
    expect(never.status).toBe(404);
    const all = (id: string) => Object.fromEntries(Object.keys(foreign).map((name) => [name, id]));
    for (const ids of [foreign, all("2"), all("999"), all("0"), all("99999999999999999999")]) {
      const hidden = await caller.send(operation.method, ...callOf(operation, ids));
      expect(hidden.status).toBe(404);
      expect(hidden.text).toBe(never.text);
      expect(told(hidden.headers)).toEqual(told(never.headers));
    }
  });

  test(`${operation.method} ${operation.path} takes no nonsense for an id`, async ({ as, workspace }) => {
    const named = operation.path.match(/(?<=\{)\w+/g) ?? [];
    const caller = await as(workspace.owner);
    for (const id of [
      "%00",
      "%20",
      "..%2f..%2fetc",
      "%27%3b--",
      "a".repeat(5_000),
      "%F0%9F%92%A9",
      "-1",
      "1.5",
    ]) {
      const [path, sent] = callOf(operation, Object.fromEntries(named.map((name) => [name, id])));
      expect((await caller.send(operation.method, path, sent)).status, id.slice(0, 20)).toBe(404);
    }
  });
}

/** What an answer tells by its headers, but for what differs between any two calls. */
function told(headers: Record<string, string | undefined>) {
  const varying = /^(date|x-request-id|(x-)?ratelimit.*)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !varying.test(name)));
}
