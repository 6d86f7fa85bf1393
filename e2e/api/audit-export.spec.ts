import { request as startRequest } from "node:http";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { history } from "@/e2e/factories/history";
import { expect, test } from "@/e2e/fixtures";
import type { AuditEvent } from "@/lib/contract/audit-event";
import { operations } from "@/lib/contract/registry";

const csv = { accept: "text/csv" };
type List = { data: AuditEvent[]; next_cursor: string | null };

test("an export holds each event once, newest first, while others go on writing", async ({
  api,
  mint,
  workspace,
}) => {
  await history(workspace.id, { events: 3_500, everySeconds: 1 });
  await mint.customer({ name: "Before" });
  const before = await db.query.auditEvents.findMany({
    where: (t, { eq }) => eq(t.workspaceId, workspace.id),
  });
  const writing = Array.from({ length: 40 }, (_, n) => api.post("/customers", { name: `During ${n}` }));
  const { status, text } = await api.get("/audit-events?limit=7", csv);
  await Promise.all(writing);
  expect(status).toBe(200);
  const [head, ...rows] = rowsOf(text);
  expect(head?.slice(0, 4)).toEqual(["number", "created_at", "event", "actor_type"]);
  const numbers = rows.map(([number]) => Number(number));
  expect(new Set(numbers).size).toBe(numbers.length);
  const seen = new Set(numbers);
  expect(before.filter(({ number }) => !seen.has(number))).toEqual([]);
  const times = rows.map(([, createdAt = ""]) => createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
  const { text: whole } = await api.get("/audit-events", csv);
  expect(rowsOf(whole)).toHaveLength(before.length + 40 + 1);
});

test("a row says what the list says, quoted, and nothing that a spreadsheet would run", async ({ mint }) => {
  const { api } = await mint.key({ name: '=HYPERLINK("x","y")' });
  const { body } = await api.post("/customers", { name: "A" });
  await api.patch("/customers/1", { plan: 'say "hi", you\nall' });
  const { text } = await api.get("/audit-events?event=customer_updated", csv);
  const [event] = (await api.get<List>("/audit-events?event=customer_updated")).body.data;
  expect(rowsOf(text)).toEqual([
    [
      ..."number,created_at,event,actor_type,actor_id,actor_name,target_type,target_id".split(","),
      ..."target_display_id,customer_id,onboarding_id,diff,reason,test_mode,request_id".split(","),
    ],
    [
      String(event?.number),
      event?.created_at,
      "customer_updated",
      "api_key",
      event?.actor.id,
      `'=HYPERLINK("x","y")`,
      ...["customer", body.id, "1", body.id, ""],
      JSON.stringify(event?.diff),
      ...["", "false", event?.request_id],
    ],
  ]);
  expect(text.endsWith("\r\n")).toBe(true);
});

test("only who asks for CSV gets it, with a name for the file and the headers of every answer", async ({
  api,
  mint,
}) => {
  await mint.customer();
  for (const accept of [
    "*/*",
    "application/json",
    "text/html,*/*;q=0.8",
    "text/csv;q=0.5,application/json",
  ]) {
    const { headers } = await api.get("/audit-events", { accept });
    expect(headers["content-type"], accept).toBe("application/json; charset=utf-8");
    expect(headers.vary, accept).toMatch(/\baccept\b/i);
  }
  const day = new Date().toISOString().slice(0, 10);
  const { headers } = await api.get("/audit-events", { ...csv, "x-request-id": "order-66" });
  expect(headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": expect.stringMatching(/^attachment; filename="audit-log-\d{4}-\d\d-\d\d\.csv"$/),
    "cache-control": "private, no-store",
    "x-request-id": "order-66",
    "x-ratelimit-limit": "600",
    "x-content-type-options": "nosniff",
    vary: "accept",
  });
  expect(
    Math.abs(Date.parse(headers["content-disposition"]?.slice(-15, -5) ?? "") - Date.parse(day)),
  ).toBeLessThan(2 * 86_400_000);
  expect(headers.etag).toBeUndefined();
  const head = await api.send("HEAD", "/audit-events", { headers: csv });
  expect(head).toMatchObject({ status: 200, text: "" });
  expect(head.headers["content-type"]).toBe("text/csv; charset=utf-8");
});

test("filters and a cursor narrow it, the limit does not", async ({ api, mint }) => {
  const { id } = await mint.customer({ name: "One" });
  await mint.customer({ name: "Two" });
  await api.patch(`/customers/${id}`, { plan: "Growth" });
  const events = async (path: string) =>
    rowsOf((await api.get(path, csv)).text)
      .slice(1)
      .map(([, , event]) => event);
  expect(await events("/audit-events?customer_id=1&limit=1")).toEqual([
    "customer_updated",
    "customer_created",
  ]);
  expect(await events("/audit-events?q=growth")).toEqual(["customer_updated"]);
  expect(await events(`/customers/1/activity`)).toEqual(["customer_updated", "customer_created"]);
  expect(await events("/audit-events?q=nowhere")).toEqual([]);
  const [newest] = (await api.get<List>("/audit-events?limit=1")).body.data;
  expect(await events(`/customers/1/activity?cursor=${newest?.created_at}`)).toEqual(["customer_created"]);
});

test("what is wrong is told in the envelope, as ever", async ({ api, as, anonymous, mint }) => {
  const { id } = await mint.customer();
  const viewer = await as(await mint.member("viewer"));
  const stranger = (await mint.key({}, await mint.workspace())).api;
  for (const [answer, status, code] of [
    [await anonymous.get("/audit-events", csv), 401, "api_key_missing"],
    [await viewer.get("/audit-events", csv), 403, "insufficient_permissions"],
    [await stranger.get(`/customers/${id}/activity`, csv), 404, "customer_not_found"],
    [await api.get("/audit-events?evnt=x", csv), 400, "unrecognized_keys"],
    [await api.get("/audit-events?cursor=x", csv), 400, "invalid_string"],
    [await api.get("/audit-events?event=x", csv), 400, "invalid_enum_value"],
  ] as const) {
    expect(answer.status, code).toBe(status);
    expect(answer.body).toMatchObject({ error: { code } });
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
  }
  expect((await viewer.get(`/customers/${id}/activity`, csv)).status).toBe(200);
});

test("an export that breaks off does not pass for a whole one", async ({ baseURL, mint, workspace }) => {
  const customer = await mint.customer();
  const { key, api } = await mint.key();
  const last = Date.now();
  // More than the sockets between here and there can hold, so that the server has to wait for the reader.
  const rows = Array.from({ length: 2_500 }, (_, n) => ({
    workspaceId: workspace.id,
    createdAt: new Date(last - 10_000 - n),
    number: 10_000 + n,
    event: "customer_updated" as const,
    actorType: "system" as const,
    targetType: "customer",
    targetId: customer.id,
    customerId: customer.id,
    reason: "waiting ".repeat(2_500),
  }));
  for (let at = 0; at < rows.length; at += 500) await db.insert(auditEvents).values(rows.slice(at, at + 500));
  const ended = new Promise<{ isWhole: boolean; size: number }>((resolve, reject) => {
    const url = `${baseURL}/api/v1/customers/${customer.id}/activity`;
    const request = startRequest(
      url,
      { headers: { ...csv, authorization: `Bearer ${key}` } },
      async (response) => {
        expect(response.statusCode).toBe(200);
        await api.delete(`/customers/${customer.id}`);
        let size = 0;
        response.on("data", (chunk) => {
          size += chunk.length;
        });
        response.on("error", () => undefined);
        response.on("close", () => resolve({ isWhole: response.complete, size }));
      },
    );
    request.on("error", reject);
    request.end();
  });
  const { isWhole, size } = await ended;
  expect(isWhole).toBe(false);
  expect(size).toBeGreaterThan(1_000_000);
});

test("what also answers CSV says so in OpenAPI, with its columns", async ({ anonymous }) => {
  const { body } = await anonymous.get("/openapi.json");
  const paths = body.paths as Record<
    string,
    Record<string, { responses: Record<string, { content: object }> }>
  >;
  for (const { path, method, status, alsoAs } of operations.filter(({ answersFile }) => !answersFile)) {
    const types = Object.keys(
      paths[`/api/v1${path}`]?.[method.toLowerCase()]?.responses[status]?.content ?? {},
    );
    expect(types).toEqual(["application/json", ...(alsoAs ? ["text/csv"] : [])]);
  }
  expect(JSON.stringify(paths["/api/v1/audit-events"])).toContain("actor_name");
  expect(operations.filter(({ alsoAs }) => alsoAs).map(({ id }) => id)).toEqual([
    "list-customer-activity",
    "list-onboarding-audit-events",
    "list-audit-events",
  ]);
});

/** Reads CSV as RFC 4180 has it, strictly. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match && match[0] !== ""; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
    if (cell.lastIndex === text.length) return rows;
  }
  throw new Error(`no CSV at ${cell.lastIndex}`);
}
