import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions, workspaces } from "@/db/schema";
import type { Caller } from "@/e2e/factories/client";
import { removeMember } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";

/** By session only, so that a test says itself where the call comes from. */
const by = (caller: Caller, cookie: string, headers: Record<string, string> = {}) =>
  caller.api({ cookie, ...headers });

test("a session reads and writes like its member", async ({ as, workspace }) => {
  const api = await as(workspace.owner);
  const { id, name, email } = workspace.owner;
  expect((await api.get("/me")).body).toEqual({
    object: "me",
    api_key: null,
    user: { id, name, email, role: "owner" },
    organization: expect.objectContaining({ id: workspace.id, slug: workspace.slug }),
  });
  expect((await api.post("/customers", { name: "x" })).status).toBe(201);
});

test.describe("writes come from our own pages", () => {
  for (const [what, headers, status] of [
    ["Sec-Fetch-Site: same-origin", { "sec-fetch-site": "same-origin" }, 201],
    ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }, 403],
    ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }, 403],
    ["Sec-Fetch-Site: none", { "sec-fetch-site": "none" }, 403],
    [
      "a foreign Origin behind a good Sec-Fetch-Site",
      { "sec-fetch-site": "cross-site", origin: "http://localhost" },
      403,
    ],
    ["a foreign Origin", { origin: "https://evil.test" }, 403],
    ["an Origin on another port", { origin: "http://localhost:1" }, 403],
    ["Origin: null", { origin: "null" }, 403],
    ["neither", {}, 403],
  ] as const) {
    test(`${what} is ${status}`, async ({ caller, mint, workspace }) => {
      const { cookie } = await mint.session(workspace.owner);
      const api = by(caller, cookie, headers);
      const { status: answered, body } = await api.post("/customers", { name: "x" });
      expect(answered).toBe(status);
      if (status === 403) {
        expect(body).toMatchObject({ error: { type: "permission_error", code: "cross_site_request" } });
      }
      expect((await api.get("/me")).status).toBe(200);
    });
  }

  test("the server's own Origin is enough", async ({ caller, mint, workspace, baseURL }) => {
    const { cookie } = await mint.session(workspace.owner);
    const host = new URL(baseURL ?? "").host;
    const api = by(caller, cookie, { origin: `http://${host}`, host });
    expect((await api.post("/customers", { name: "x" })).status).toBe(201);
  });

  test("a key is no browser: where it is called from does not matter", async ({ api }) => {
    const headers = { origin: "https://evil.test", "sec-fetch-site": "cross-site" };
    expect((await api.post("/customers", { name: "x" }, headers)).status).toBe(201);
  });
});

test.describe("a session that does not count is 401", () => {
  test("ended, at once", async ({ as, mint, workspace }) => {
    const session = await mint.session(workspace.owner);
    const api = await as(session);
    expect((await api.get("/me")).status).toBe(200);
    await db.delete(sessions).where(eq(sessions.token, session.token));
    const { status, body } = await api.get("/me");
    expect([status, body]).toMatchObject([401, { error: { type: "authentication_error" } }]);
  });

  test("expired", async ({ as, mint, workspace }) => {
    const session = await mint.session(workspace.owner, new Date(Date.now() - 1));
    expect((await (await as(session)).get("/me")).status).toBe(401);
  });

  test("of a removed member, at once", async ({ as, mint }) => {
    const member = await mint.member("admin");
    const api = await as(member);
    expect((await api.get("/me")).status).toBe(200);
    await removeMember(member);
    expect((await api.get("/me")).status).toBe(401);
    expect((await api.post("/customers", { name: "x" })).status).toBe(401);
  });

  test("of a deleted workspace, with its keys", async ({ as, api, workspace }) => {
    const person = await as(workspace.owner);
    await db.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, workspace.id));
    expect([(await person.get("/me")).status, (await api.get("/me")).status]).toEqual([401, 401]);
  });

  test("with a cookie that was tampered with", async ({ caller, mint, workspace }) => {
    const { cookie, token } = await mint.session(workspace.owner);
    const other = await mint.session(workspace.owner);
    const [name, value = ""] = cookie.split("=", 2);
    const signature = decodeURIComponent(value).slice(token.length + 1);
    for (const wrong of [
      token,
      `${token}.`,
      `${token}.${signature.slice(0, -2)}A=`,
      `${other.token}.${signature}`,
      `.${signature}`,
      "",
      "%",
      "%00.%00",
      "x".repeat(4_000),
    ]) {
      expect((await by(caller, `${name}=${wrong}`).get("/me")).status, wrong.slice(0, 30)).toBe(401);
    }
    expect((await by(caller, `a=b; ${cookie}; c=d`).get("/me")).status).toBe(200);
  });
});

test.describe("X-Workspace", () => {
  test("names the workspace the page was drawn for, among one's own", async ({ caller, mint, workspace }) => {
    const second = await mint.workspace();
    const member = await mint.member("admin");
    await mint.member("viewer", second, member);
    const { cookie } = await mint.session(member);
    const at = async (headers: Record<string, string>) => (await by(caller, cookie, headers).get("/me")).body;
    expect(await at({})).toMatchObject({ organization: { id: workspace.id } });
    expect(await at({ "x-workspace": second.id })).toMatchObject({
      organization: { id: second.id },
      user: { role: "viewer" },
    });
  });

  test("of others is refused, as is one that never was", async ({ caller, mint, workspace }) => {
    const foreign = await mint.workspace();
    const { cookie } = await mint.session(workspace.owner);
    const texts = [];
    for (const id of [foreign.id, "ws_never", "", "'"]) {
      const { status, text } = await by(caller, cookie, { "x-workspace": id }).get("/customers");
      expect(status, id).toBe(403);
      texts.push(text);
    }
    expect(new Set(texts).size).toBe(1);
  });

  test("of a workspace one was removed from is refused", async ({ caller, mint, workspace }) => {
    const second = await mint.workspace();
    const member = await mint.member("admin");
    const there = await mint.member("admin", second, member);
    const { cookie } = await mint.session(member);
    await removeMember(there);
    expect((await by(caller, cookie, { "x-workspace": second.id }).get("/me")).status).toBe(403);
    expect((await by(caller, cookie, { "x-workspace": workspace.id }).get("/me")).status).toBe(200);
  });
});
