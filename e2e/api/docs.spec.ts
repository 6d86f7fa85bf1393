import { expect, test } from "@/e2e/fixtures";
import { operations } from "@/lib/contract/registry";
import { guideNames } from "@/lib/docs/guides";

for (const name of guideNames) {
  test(`the guide ${name} answers as a page and as Markdown, with the reader's own address`, async ({
    caller,
  }) => {
    const page = await caller.fetch("GET", `/docs/${name}`);
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    const markdown = await caller.fetch("GET", `/docs/${name}.md`);
    expect(markdown.status).toBe(200);
    expect(markdown.headers["content-type"]).toBe("text/markdown; charset=utf-8");
    expect(markdown.text).toMatch(/^# \w/);
    for (const { text } of [page, markdown]) {
      expect(text).not.toContain("pivotal.example.com");
      expect(text).toContain(`http://${caller.host}/api/v1`);
    }
  });
}

test("what is no guide is not found, as a page and as Markdown", async ({ caller }) => {
  for (const path of [
    "/docs/nothing",
    "/docs/nothing.md",
    "/docs/..%2fguides.md",
    "/docs/markdown/nothing",
  ]) {
    expect((await caller.fetch("GET", path)).status, path).toBe(404);
  }
});

test("no link of the guides leads nowhere", async ({ caller }) => {
  const texts = await Promise.all(guideNames.map((name) => caller.fetch("GET", `/docs/${name}.md`)));
  const links = new Set(
    texts.flatMap(({ text }) => [...text.matchAll(/\]\((\/[^)#]*)/g)].map(([, to = ""]) => to)),
  );
  expect(links.size).toBeGreaterThan(3);
  for (const link of links) expect((await caller.fetch("GET", link)).status, link).toBe(200);
});

test("llms.txt names every guide and every operation by addresses that answer", async ({ caller }) => {
  const { status, text, headers } = await caller.fetch("GET", "/llms.txt");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(text).toMatch(/^# Pivotal\n\n> /);
  const addresses = [...text.matchAll(/\((http[^)]+)\)/g)].map(([, address = ""]) => new URL(address));
  expect(addresses.map(({ pathname }) => pathname)).toEqual([
    ...guideNames.map((name) => `/docs/${name}.md`),
    "/api/v1/openapi.json",
    "/docs/api",
  ]);
  for (const { host, pathname } of addresses) {
    expect(host).toBe(caller.host);
    expect((await caller.fetch("GET", pathname)).status, pathname).toBe(200);
  }
  for (const { method, path } of operations)
    expect(text).toMatch(new RegExp(`${method} \\S+/api/v1${esc(path)}\``));
});

test("llms-full.txt holds every guide and every operation", async ({ caller }) => {
  const { status, text } = await caller.fetch("GET", "/llms-full.txt");
  expect(status).toBe(200);
  for (const name of guideNames) {
    const guide = await caller.fetch("GET", `/docs/${name}.md`);
    expect(text).toContain(guide.text.trim());
  }
  for (const { method, path, summary } of operations) {
    expect(text).toContain(`### ${method} /api/v1${path}\n\n${summary}. `);
  }
  expect(text).toMatch(/### Customer\n\n- `object` \("customer"\)/);
});

test("the documentation needs no sign-in, and no host of the request can write into it", async ({
  caller,
}) => {
  expect((await caller.fetch("GET", "/docs")).status).toBe(200);
  expect((await caller.fetch("GET", "/docs/api")).status).toBe(200);
  const { text } = await caller.fetch("GET", "/docs/quickstart.md", {
    headers: { host: "evil.test/](x)" },
  });
  expect(text).not.toContain("evil.test");
});

function esc(path: string): string {
  return path.replace(/[{}]/g, "\\$&");
}
