import { readFileSync } from "node:fs";
import { differences, type Seen } from "@/e2e/factories/compare";
import { type Curl, curlsOf, type ShownAnswer, shownIn } from "@/e2e/factories/guide";
import { expect, test } from "@/e2e/fixtures";
import { guideNames } from "@/lib/docs/guides";

const written = (name: string) => readFileSync(`lib/docs/guides/${name}.md`, "utf8");

/** These are about test keys; the others are written for a live one. */
const withTestKey: readonly string[] = ["rate-limits", "test-mode"];

for (const name of guideNames) {
  test(`what the guide ${name} shows is what happens`, async ({ caller, mint, workspace }) => {
    const { key } = await mint.key({
      name: "CRM sync",
      mode: withTestKey.includes(name) ? "test" : "live",
      ...(withTestKey.includes(name) ? {} : { rate_limit_tier: "plus" }),
    });
    const seen: Seen = new Map([
      ["$PIVOTAL_API_KEY", key],
      ["Harbour", workspace.ctx.workspace.name],
      ["harbour", workspace.slug],
    ]);
    let answers = 0;
    for (const { shell, answer } of shownIn(written(name))) {
      const calls = curlsOf(shell);
      for (const [index, call] of calls.entries()) {
        const came = await send(call, seen);
        if (!answer) expect(came.status, shell).toBeLessThan(300);
        else if (index === calls.length - 1) {
          expect(faults(answer, came, seen), `${shell}\n${came.text}`).toEqual([]);
          answers += 1;
        }
      }
    }
    expect(answers).toBeGreaterThan(0);

    function send({ method, url, headers, body }: Curl, known: Seen) {
      const path = inThisRun(url.slice(new URL(url).origin.length), known);
      const given = Object.entries(headers).map(([title, value]) => [title, inThisRun(value, known)]);
      return caller.fetch(method, path, {
        headers: Object.fromEntries(given),
        ...(body === undefined ? {} : { raw: inThisRun(body, known) }),
      });
    }
  });
}

test("a guide that shows what does not happen is found out", () => {
  const { answer } =
    shownIn(
      '```sh\ncurl x\n```\n```http\nHTTP/1.1 200 OK\nETag: "a"\n\n{ "id": "a_1", "name": "x", … }\n```',
    )[0] ?? {};
  const truth = { status: 200, headers: { etag: '"b"' }, body: { id: "a_2", name: "x", more: 1 } };
  const found = (change: object) => (answer ? faults(answer, { ...truth, ...change }, new Map()) : []);
  expect(found({})).toEqual([]);
  expect(found({ status: 201 })).not.toEqual([]);
  expect(found({ headers: {} })).not.toEqual([]);
  expect(found({ body: { id: "b_2", name: "x" } })).not.toEqual([]);
  expect(found({ body: { id: "a_2", name: "y" } })).not.toEqual([]);
  expect(found({ body: { id: "a_2" } })).not.toEqual([]);
});

type Came = { status: number; headers: Record<string, string | undefined>; body: unknown };

function faults({ status, headers, body }: ShownAnswer, came: Came, seen: Seen): string[] {
  const wrong = came.status === status ? [] : [`the status is ${came.status}, not ${status}`];
  const ofHeaders = Object.entries(headers).flatMap(([name, shown]) => {
    const value = came.headers[name.toLowerCase()];
    if (value === undefined) return [`there is no ${name}`];
    if (name === "ETag") seen.set(shown, value);
    return plain(name, shown) === plain(name, value) ? [] : [`${name} is ${value}, not ${shown}`];
  });
  return [...wrong, ...ofHeaders, ...(body === undefined ? [] : differences(body, came.body, seen))];
}

/** Times and versions differ between any two runs. */
function plain(name: string, value: string): string {
  if (name === "ETag") return value.replace(/[\w-]+/, "…");
  if (name === "Retry-After" || name === "X-RateLimit-Reset") return value.replace(/\d+/, "…");
  return value.replace(/t=\d+/, "t=…");
}

/** What the guide names, under the names of this run. */
function inThisRun(text: string, seen: Seen): string {
  return [...seen].reduce((found, [shown, came]) => replaced(found, shown, came), text);
}

function replaced(text: string, shown: string, came: string): string {
  const quoted = shown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\w-])${quoted}(?![\\w-])`, "g"), () => came);
}
