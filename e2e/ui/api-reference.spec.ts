import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { watch } from "./watch";

// To record each change of so big a page takes longer than to draw it.
test.use({ trace: "off" });

/** It is a big program, and a busy machine takes its time over it. */
async function openReference(page: Page) {
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { name: "Pivotal API" })).toBeVisible({ timeout: 30_000 });
}

test("the reference loads under the policy, from this server alone", async ({ page, baseURL }) => {
  test.setTimeout(60_000);
  const { complaints, hosts } = watch(page);
  await openReference(page);
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([new URL(baseURL ?? "").host]);
});

test("a call can be tried with a key that the reader pastes, and the key stays in the page", async ({
  page,
  mint,
}) => {
  test.setTimeout(120_000);
  const { key } = await mint.key({ name: "Pasted" });
  const { complaints } = watch(page);
  await openReference(page);
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
  await openReference(page);
  await expect(page.getByPlaceholder("Token").first()).toHaveValue("");
});
