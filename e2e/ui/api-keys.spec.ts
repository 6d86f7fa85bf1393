import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const path = "/admin/api-keys";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a new key is shown once, works, and stays in the list", async ({ page, baseURL }) => {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await page.getByRole("button", { name: "Create API key" }).click();
  const drawer = page.getByRole("dialog", { name: "Create an API key" });
  await expect(drawer.getByLabel("Name")).toBeFocused();
  await expect(page).toHaveURL(/drawer=new/);

  await drawer.getByRole("button", { name: "Create API key" }).click();
  await expect(drawer.getByText("Give the key a name, such as HubSpot sync.")).toBeVisible();
  await drawer.getByLabel("Name").fill("Warehouse");
  await drawer.getByRole("radio", { name: "Read only" }).check({ force: true });
  await drawer.getByLabel("Name").press("Control+Enter");

  const once = page.getByRole("alertdialog", { name: "Copy your new key" });
  const key = await shownKey(page);
  await expect(once.getByText("Read only")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await expect(once).toBeVisible();
  await expect(once.getByRole("button", { name: "Done" })).toBeDisabled();
  expect((await callMe(baseURL, key)).status).toBe(200);

  await once.getByRole("checkbox", { name: "I have stored the key" }).click();
  await once.getByRole("button", { name: "Done" }).click();
  await expect(once).toBeHidden();
  await expect(page.getByRole("row", { name: /Warehouse/ })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("row", { name: /Warehouse.*Read only.*just now/ })).toHaveCount(1);
  await expect(page.getByText("1 key", { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(key);
});

test("what the server refuses lands in its field", async ({ page }) => {
  await page.clock.setFixedTime("2020-05-01T12:00:00Z");
  await page.goto(`${path}?drawer=new`);
  const drawer = page.getByRole("dialog", { name: "Create an API key" });
  await drawer.getByLabel("Name").fill("Late");
  await drawer.getByRole("radio", { name: "On a date" }).check({ force: true });
  await drawer.getByLabel("Last day").fill("2021-01-01");
  await drawer.getByRole("button", { name: "Create API key" }).click();
  await expect(drawer.getByLabel("Last day")).toHaveAccessibleDescription(/has to be in the future/);
});

test("pressing twice makes one key", async ({ page }) => {
  await page.goto(`${path}?drawer=new`);
  const drawer = page.getByRole("dialog", { name: "Create an API key" });
  await drawer.getByLabel("Name").fill("Once");
  await drawer.getByRole("button", { name: "Create API key" }).dblclick();
  await shownKey(page);
  await page.getByRole("checkbox", { name: "I have stored the key" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("1 key", { exact: true })).toBeVisible();
});

test("a rotated key works on beside its successor", async ({ page, context, mint, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const old = await mint.key({ name: "Billing bridge", rate_limit_tier: "1200" });
  await page.goto(path);
  await choose(page, "Billing bridge", "Rotate key");
  const dialog = page.getByRole("alertdialog", { name: "Rotate “Billing bridge”?" });
  await dialog.getByRole("radio", { name: "24 hours" }).check({ force: true });
  await dialog.getByRole("button", { name: "Rotate key" }).click();
  const key = await shownKey(page);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Billing bridge: more" }).last()).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  expect((await callMe(baseURL, old.key)).status).toBe(200);
  expect((await callMe(baseURL, key)).status).toBe(200);
  await page.reload();
  const ending = page.getByRole("row", { name: /Ends in 2[34] hours.*1,200\/min/ });
  await expect(ending).toHaveCount(1);
  await ending.getByRole("button", { name: "Billing bridge: more" }).click();
  await expect(page.getByRole("menuitem", { name: "Revoke key" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Rotate key" })).toBeHidden();
});

test("a key is revoked by typing its name", async ({ page, mint, baseURL }) => {
  const { key } = await mint.key({ name: "Zapier trial" });
  await page.goto(path);
  await choose(page, "Zapier trial", "Revoke key");
  const dialog = page.getByRole("alertdialog", { name: "Revoke “Zapier trial”?" });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Zapier trial: more" })).toBeFocused();

  await choose(page, "Zapier trial", "Revoke key");
  await dialog.getByRole("textbox").fill("Zapier");
  await dialog.getByRole("textbox").press("Enter");
  await expect(dialog.getByRole("button", { name: "Revoke key" })).toBeDisabled();
  expect((await callMe(baseURL, key)).status).toBe(200);
  await dialog.getByRole("textbox").fill("Zapier trial");
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("row", { name: /Zapier trial Revoked today/ })).toHaveCount(1);
  const answer = await callMe(baseURL, key);
  expect(answer.status).toBe(401);
  expect((await answer.json()).error.code).toBe("api_key_revoked");

  await page.reload();
  await expect(page.getByRole("row", { name: /Zapier trial Revoked today/ })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Zapier trial: more" })).toHaveCount(0);
});

test("filters live in the address and survive a reload", async ({ page, mint }) => {
  await mint.key({ name: "Export" });
  await mint.key({ name: "CI", mode: "test" });
  await page.goto(path);
  await page.getByRole("radio", { name: "Test" }).check({ force: true });
  await expect(page.getByRole("row", { name: /Export/ })).toHaveCount(0);
  await expect(page).toHaveURL(/mode=test/);
  await page.reload();
  await expect(page.getByRole("row", { name: /CI.*Test, 30\/min/ })).toHaveCount(1);
  await expect(page.getByRole("row", { name: /Export/ })).toHaveCount(0);
  await page.goto(`${path}?by=nobody`);
  await expect(page.getByRole("heading", { name: "Nothing matches these filters" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByText("2 keys")).toBeVisible();
});

test("a member does not get the page", async ({ page, context, mint, signIn }) => {
  await signIn(context, await mint.member("member"));
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "API keys" })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page, mint }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await mint.key({ name: "HubSpot sync" });
    await mint.key({ name: "CI", mode: "test", read_only: true });
    const faults = async () => (await new AxeBuilder({ page }).analyze()).violations;
    await page.goto(path);
    await expect(page.getByRole("row", { name: /HubSpot sync/ })).toBeVisible();
    expect(await faults()).toEqual([]);
    await choose(page, "CI", "Rotate key");
    expect(await faults()).toEqual([]);
    await page.goto(`${path}?drawer=new`);
    const drawer = page.getByRole("dialog", { name: "Create an API key" });
    await drawer.getByRole("button", { name: "Create API key" }).click();
    await expect(drawer.getByText("Give the key a name")).toBeVisible();
    expect(await faults()).toEqual([]);
    await drawer.getByLabel("Name").fill("Seen by axe");
    await drawer.getByRole("button", { name: "Create API key" }).click();
    await shownKey(page);
    expect(await faults()).toEqual([]);
  });
}

async function choose(page: Page, name: string, deed: string): Promise<void> {
  await page.getByRole("button", { name: `${name}: more` }).click();
  await page.getByRole("menuitem", { name: deed }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
}

async function shownKey(page: Page): Promise<string> {
  const field = page.getByRole("alertdialog", { name: "Copy your new key" }).getByLabel("API key");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^pivotal_(test_)?[0-9A-Za-z]{38}$/);
  return field.inputValue();
}

function callMe(baseURL: string | undefined, key: string): Promise<Response> {
  return fetch(`${baseURL}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } });
}
