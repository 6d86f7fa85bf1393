import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, sessions, verifications } from "@/db/schema";
import type { Answer, Caller } from "@/e2e/factories/client";
import { type Member, password, uniqueTag } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";

/** As a browser calls from our own page. */
const from = ({ host }: Caller) => ({ "sec-fetch-site": "same-origin", origin: `http://${host}`, host });

function signIn(caller: Caller, email: unknown, word: unknown = password): Promise<Answer> {
  return caller.fetch("POST", "/api/auth/sign-in/email", {
    json: { email, password: word },
    headers: from(caller),
  });
}

test("the right password opens a session whose cookie no script can read", async ({ caller, workspace }) => {
  const { status, headers, text } = await signIn(caller, workspace.owner.email.toUpperCase());
  expect([status, text]).toEqual([204, ""]);
  const cookie = headers["set-cookie"] ?? "";
  expect(cookie).toMatch(/^pivotal\.session=[^;]+;.*HttpOnly/im);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Domain=/i);
  const me = await caller.api({ cookie: cookie.split(";")[0] ?? "" }).get("/me");
  expect(me.body).toMatchObject({ user: { id: workspace.owner.id } });
});

test("a sign-in stands in the audit log of each workspace of the person", async ({
  caller,
  mint,
  workspace,
}) => {
  const second = await mint.workspace();
  const member = await mint.member("viewer");
  await mint.member("admin", second, member);
  await signIn(caller, member.email, "wrong-password");
  expect(await signInsOf(member, workspace.id)).toHaveLength(0);
  await signIn(caller, member.email);
  for (const { id } of [workspace, second]) {
    expect(await signInsOf(member, id)).toMatchObject([
      { actorType: "member", actorId: member.id, targetType: "member", targetId: member.id },
    ]);
  }
});

test("a wrong password and an unknown account are told apart by nothing", async ({ caller, workspace }) => {
  const wrong = await signIn(caller, workspace.owner.email, "not-the-password");
  const unknown = await signIn(caller, `nobody-${uniqueTag()}@harbour.test`, "not-the-password");
  expect(wrong.status).toBe(401);
  expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  expect(kindsOf(unknown)).toEqual(kindsOf(wrong));
  expect(unknown.headers["set-cookie"]).toBe(wrong.headers["set-cookie"]);
});

test("the fourth try within ten seconds is 429 for this account and address only", async ({
  caller,
  mint,
  workspace,
}) => {
  const other = await mint.member("admin");
  for (const email of [workspace.owner.email, workspace.owner.email.toUpperCase(), workspace.owner.email]) {
    expect((await signIn(caller, email, "wrong-password")).status).toBe(401);
  }
  const refused = await signIn(caller, workspace.owner.email);
  expect(refused.status).toBe(429);
  expect(refused.headers["retry-after"]).toMatch(/^(?:[1-9]|10)$/);
  expect((await signIn(caller, other.email)).status).toBe(204);
});

test("the limit treats accounts that nobody has alike", async ({ caller }) => {
  const email = `nobody-${uniqueTag()}@harbour.test`;
  const answers = [];
  for (let n = 0; n < 4; n++) answers.push((await signIn(caller, email)).status);
  expect(answers).toEqual([401, 401, 401, 429]);
});

test("nonsense for an address or a password is refused without harm", async ({ caller }) => {
  for (const email of ["a\u0000b@x.test", "\ud800@x.test", "x".repeat(10_000), {}, [], null, 5, ""]) {
    const { status } = await signIn(caller, email);
    expect(status, String(JSON.stringify(email)).slice(0, 30)).toBeGreaterThanOrEqual(400);
    expect(status, String(JSON.stringify(email)).slice(0, 30)).toBeLessThan(500);
  }
  for (const word of ["x".repeat(100_000), "a\u0000b", {}, null]) {
    const { status } = await signIn(caller, `${uniqueTag()}@harbour.test`, word);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
});

test("no more than 1 MB is read of a stranger, and JSON only", async ({ caller }) => {
  const send = (raw: string, type: string) =>
    caller.fetch("POST", "/api/auth/sign-in/email", {
      raw,
      headers: { ...from(caller), "content-type": type },
    });
  const endless = JSON.stringify({ email: "x".repeat(2_000_000), password });
  expect((await send(endless, "application/json")).status).toBe(413);
  expect((await send("email=a&password=b", "application/x-www-form-urlencoded")).status).toBe(415);
});

test("nobody is signed in from another site", async ({ caller, workspace }) => {
  const { status, headers } = await caller.fetch("POST", "/api/auth/sign-in/email", {
    json: { email: workspace.owner.email, password },
    headers: { origin: "https://evil.test", "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });
  expect(status).toBe(403);
  expect(headers["set-cookie"]).toBeUndefined();
});

test("of better-auth only what the pages use is open", async ({ caller, mint, workspace }) => {
  const { cookie } = await mint.session(workspace.owner);
  const { auth } = await import("@/lib/auth/better-auth");
  const open = [
    "/sign-in/email",
    "/sign-out",
    "/request-password-reset",
    "/reset-password",
    "/change-password",
  ];
  const paths = Object.values(auth().api).map(({ path }) => path as string | undefined);
  const closed = paths.filter((path) => path !== undefined && !open.includes(path));
  expect(closed.length).toBeGreaterThan(20);
  for (const path of closed) {
    const headers = { ...from(caller), cookie };
    const posted = await caller.fetch("POST", `/api/auth${path}`, { json: {}, headers });
    expect(posted.status, path).toBe(404);
    expect((await caller.fetch("GET", `/api/auth${path}`, { headers })).status, path).toBe(405);
  }
  expect((await caller.api({ cookie }).get("/me")).status).toBe(200);
});

test.describe("a forgotten password", () => {
  test("is answered alike for every address", async ({ caller, workspace }) => {
    const ask = (email: string) =>
      caller.fetch("POST", "/api/auth/request-password-reset", { json: { email }, headers: from(caller) });
    const known = await ask(workspace.owner.email);
    const unknown = await ask(`nobody-${uniqueTag()}@harbour.test`);
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(204);
    expect(kindsOf(known)).toEqual(kindsOf(unknown));
  });

  test("is replaced once by its link, and every session ends", async ({ caller, mint }) => {
    const member = await mint.member("admin");
    const { cookie } = await mint.session(member);
    const api = caller.api({ cookie });
    expect((await api.get("/me")).status).toBe(200);
    const token = await resetToken(member);
    const fresh = "another-long-password-1";
    expect((await reset(caller, token, fresh)).status).toBe(204);
    expect((await api.get("/me")).status).toBe(401);
    expect(await db.select().from(sessions).where(eq(sessions.userId, member.id))).toEqual([]);
    expect((await signIn(caller, member.email)).status).toBe(401);
    expect((await signIn(caller, member.email, fresh)).status).toBe(204);
    expect((await reset(caller, token, "yet-another-password-2")).status).toBe(400);
  });

  test("is not replaced by a common, short or endless one, nor by a token that is none", async ({
    caller,
    mint,
  }) => {
    const member = await mint.member("admin");
    for (const weak of ["password", "12345678", "Password1", "short", "", "x".repeat(129)]) {
      const { status } = await reset(caller, await resetToken(member), weak);
      expect(status, weak.slice(0, 12)).toBe(400);
    }
    for (const token of ["nothing", "", "a\u0000b"]) {
      expect((await reset(caller, token, "another-long-password-1")).status).toBe(400);
    }
    const late = await resetToken(member, new Date(Date.now() - 1));
    expect((await reset(caller, late, "another-long-password-1")).status).toBe(400);
    expect((await signIn(caller, member.email)).status).toBe(204);
  });
});

test("a changed password ends the other sessions, asked for or not", async ({ caller, mint }) => {
  const member = await mint.member("admin");
  const here = await mint.session(member);
  const elsewhere = await mint.session(member);
  const changed = await caller.fetch("POST", "/api/auth/change-password", {
    json: { currentPassword: password, newPassword: "another-long-password-1" },
    headers: { ...from(caller), cookie: here.cookie },
  });
  expect(changed.status).toBe(204);
  expect((await caller.api({ cookie: elsewhere.cookie }).get("/me")).status).toBe(401);
});

test("whoever has a session cannot try out passwords with it", async ({ caller, mint, workspace }) => {
  const { cookie } = await mint.session(workspace.owner);
  const guess = async () => {
    const json = { currentPassword: "a-wrong-guess-1", newPassword: "another-long-password-1" };
    const headers = { ...from(caller), cookie };
    return (await caller.fetch("POST", "/api/auth/change-password", { json, headers })).status;
  };
  expect([await guess(), await guess(), await guess(), await guess()]).toEqual([400, 400, 400, 429]);
});

test("a sign-in ends the session that the browser came with", async ({ caller, mint, workspace }) => {
  const { cookie } = await mint.session(workspace.owner);
  const { status } = await caller.fetch("POST", "/api/auth/sign-in/email", {
    json: { email: workspace.owner.email, password },
    headers: { ...from(caller), cookie },
  });
  expect(status).toBe(204);
  expect((await caller.api({ cookie }).get("/me")).status).toBe(401);
});

test("a sign-out ends the session on the server too", async ({ caller, mint, workspace }) => {
  const { cookie } = await mint.session(workspace.owner);
  const headers = { ...from(caller), cookie };
  expect((await caller.fetch("POST", "/api/auth/sign-out", { json: {}, headers })).status).toBe(204);
  expect((await caller.api({ cookie }).get("/me")).status).toBe(401);
});

test("setting up is refused once it is done, at once and whatever is sent", async ({ caller, workspace }) => {
  const json = {
    workspace: "Second",
    slug: `second-${uniqueTag()}`,
    name: "Eve",
    email: `eve-${uniqueTag()}@harbour.test`,
    password: "another-long-password-1",
    time_zone: "UTC",
  };
  expect(workspace.id).toMatch(/^ws_/);
  const { status, body, headers } = await caller.fetch("POST", "/api/setup", { json, headers: from(caller) });
  expect([status, body]).toMatchObject([409, { error: { type: "conflict", code: "setup_done" } }]);
  expect(headers["set-cookie"]).toBeUndefined();
  expect((await signIn(caller, json.email, json.password)).status).toBe(401);
  const crossSite = { "sec-fetch-site": "cross-site" };
  expect((await caller.fetch("POST", "/api/setup", { json, headers: crossSite })).status).toBe(403);
});

function signInsOf(member: Member, workspaceId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, workspaceId),
        eq(auditEvents.event, "signed_in"),
        eq(auditEvents.actorId, member.id),
      ),
    );
}

/** What the mail carries: the worker would send it, and there is no mail server here. */
async function resetToken(member: Member, expiresAt = new Date(Date.now() + 3_600_000)): Promise<string> {
  const token = randomBytes(18).toString("hex");
  const row = { id: `verify_${token}`, identifier: `reset-password:${token}`, value: member.id, expiresAt };
  await db.insert(verifications).values(row);
  return token;
}

function reset(caller: Caller, token: string, newPassword: string): Promise<Answer> {
  return caller.fetch("POST", "/api/auth/reset-password", {
    json: { token, newPassword },
    headers: from(caller),
  });
}

const kindsOf = ({ headers }: Answer): string[] =>
  Object.keys(headers)
    .filter((name) => name !== "set-cookie")
    .sort();
