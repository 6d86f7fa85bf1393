import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { guideNames } from "@/lib/docs/guides";
import { expectAccessible } from "./axe";

/** What the console complains of and every host that is asked. */
function watch(page: Page) {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http")) hosts.add(host);
  });
  return { complaints, hosts };
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the guides can be read by everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/docs", ...guideNames.map((name) => `/docs/${name}`)]) {
      await page.goto(path);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("a guide leads to the next, on a phone too, and its requests can be copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { complaints } = watch(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/docs/quickstart");
  await page.getByRole("button", { name: "Copy curl" }).nth(1).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`curl ${new URL(page.url()).origin}/api/v1/me`);
  await page.getByText("Quickstart", { exact: true }).first().click();
  await page.getByRole("link", { name: "Errors", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Errors" })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
});

test("the reference loads under the policy, from this server alone", async ({ page, baseURL }) => {
  const { complaints, hosts } = watch(page);
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { name: "Pivotal API" })).toBeVisible();
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([new URL(baseURL ?? "").host]);
});

test("a call can be tried with a key that the reader pastes, and the key stays in the page", async ({
  page,
  mint,
}) => {
  const { key } = await mint.key({ name: "Pasted" });
  const { complaints } = watch(page);
  await page.goto("/docs/api");
  await page.getByPlaceholder("Token").first().fill(key);
  await page.getByRole("button", { name: "Test Request (get /api/v1/me)" }).click();
  const client = page.getByRole("dialog", { name: "API Client" });
  const called = page.waitForResponse((response) => response.url().endsWith("/api/v1/me"));
  await client
    .getByRole("button", { name: /^Send get request/ })
    .first()
    .click();
  const response = await called;
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ object: "me", api_key: { name: "Pasted" } });
  await expect(client.getByText("200 OK").first()).toBeVisible();
  expect(complaints).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
  expect(kept).not.toContain(key);
  await page.reload();
  await expect(page.getByPlaceholder("Token").first()).toHaveValue("");
});
