import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { CustomField } from "@/lib/contract/custom-field";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";

const path = "/admin/custom-fields";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a field is added, changed and deleted", async ({ page, mint }) => {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "No custom fields yet" })).toBeVisible();
  await page.getByRole("button", { name: "Add field" }).click();
  const drawer = page.getByRole("dialog", { name: "Add a custom field" });
  await expect(drawer.getByLabel("Label")).toBeFocused();
  await drawer.getByRole("button", { name: "Add field" }).click();
  await expect(drawer.getByText("Give the field a label, such as Contract type.")).toBeVisible();
  await drawer.getByLabel("Label").fill("Contract type");
  await drawer.getByRole("radio", { name: "Select" }).check({ force: true });
  await drawer.getByRole("button", { name: "Add field" }).click();
  await expect(drawer.getByLabel("Options")).toHaveAccessibleDescription(/needs an option/);
  await drawer.getByLabel("Options").fill("SaaS\nSaaS");
  await expect(drawer.getByText("The option “SaaS” stands there twice.")).toBeVisible();
  await drawer.getByLabel("Options").fill("SaaS\nOn premises, yearly");
  await drawer.getByRole("checkbox", { name: /Required/ }).check({ force: true });
  await drawer.getByLabel("Label").press("Control+Enter");
  await expect(drawer).toBeHidden();
  const row = page.getByRole("row", { name: /Contract type contract-type Select, 2 options Required/ });
  await expect(row).toBeVisible();

  await mint.customer({ custom_fields: { "contract-type": "SaaS" } });
  await page.reload();
  await expect(page.getByRole("row", { name: /Contract type.*1 customer/ })).toBeVisible();
  await choose(page, "Contract type", "Edit field");
  const edit = page.getByRole("dialog", { name: "Edit Contract type" });
  await edit.getByLabel("Options").fill("On premises, yearly");
  await edit.getByRole("button", { name: "Save field" }).click();
  await expect(edit.getByLabel("Options")).toHaveAccessibleDescription(
    "1 customer has a value among the options you remove. Change or clear it first.",
  );
  await edit.getByLabel("Options").fill("SaaS");
  await edit.getByRole("button", { name: "Save field" }).click();
  await expect(edit).toBeHidden();
  await expect(page.getByRole("row", { name: /Select, 1 option / })).toBeVisible();

  await choose(page, "Contract type", "Delete field");
  const question = page.getByRole("alertdialog", { name: "Delete “Contract type”?" });
  await expect(question.getByText("1 customer loses its value.")).toBeVisible();
  await expect(question.getByRole("button", { name: "Delete field" })).toBeDisabled();
  await question.getByLabel("Type the name to confirm").fill("Contract type");
  await question.getByRole("button", { name: "Delete field" }).click();
  await expect(page.getByRole("heading", { name: "No custom fields yet" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "No custom fields yet" })).toBeVisible();
});

test("a new slug asks first, a new label does not", async ({ page, api, mint }) => {
  const { id } = await mint.customField({ label: "Tier" });
  await mint.customer({ custom_fields: { tier: "gold" } });
  await page.goto(path);
  await page.getByRole("button", { name: "Tier", exact: true }).click();
  const drawer = page.getByRole("dialog", { name: "Edit Tier" });
  await drawer.getByLabel("Label").fill("Level");
  await drawer.getByRole("button", { name: "Save field" }).click();
  await expect(page.getByRole("row", { name: /Level tier/ })).toBeVisible();

  await page.getByRole("button", { name: "Level", exact: true }).click();
  const again = page.getByRole("dialog", { name: "Edit Level" });
  const question = page.getByRole("alertdialog", { name: "Rename the key in the API?" });
  await again.getByLabel("Slug").fill("level");
  await again.getByRole("button", { name: "Save field" }).click();
  await expect(question.getByText("in 1 customer")).toBeVisible();
  await question.getByRole("button", { name: "Keep the key" }).click();
  await expect(question).toBeHidden();
  expect(await slugOf(api, id)).toBe("tier");
  await again.getByRole("button", { name: "Save field" }).click();
  await question.getByRole("button", { name: "Rename key" }).click();
  await expect(page.getByRole("row", { name: /Level level/ })).toBeVisible();
  await expect(again).toBeHidden();
  expect((await api.get("/customers/1")).body.custom_fields).toEqual({ level: "gold" });
});

test("a refusal of a new slug stands in the drawer", async ({ page, mint }) => {
  await mint.customField({ label: "Tier" });
  await mint.customField({ label: "Level" });
  await page.goto(path);
  await page.getByRole("button", { name: "Tier", exact: true }).click();
  const drawer = page.getByRole("dialog", { name: "Edit Tier" });
  await drawer.getByLabel("Slug").fill("level");
  await drawer.getByRole("button", { name: "Save field" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Rename key" }).click();
  await expect(drawer.getByLabel("Slug")).toHaveAccessibleDescription(
    /is the slug of the custom field Level/,
  );
});

test("the order is changed by the menu and kept", async ({ page, mint }) => {
  for (const label of ["Alpha", "Beta", "Gamma"]) await mint.customField({ label });
  await page.goto(path);
  const labels = () =>
    page
      .getByRole("row")
      .getByRole("button", { name: /^[A-Z][a-z]+$/ })
      .allTextContents();
  await choose(page, "Gamma", "Move up");
  await expect.poll(labels).toEqual(["Alpha", "Gamma", "Beta"]);
  await choose(page, "Alpha", "Move down");
  await expect.poll(labels).toEqual(["Gamma", "Alpha", "Beta"]);
  await page.getByRole("button", { name: "Gamma: more" }).click();
  await expect(page.getByRole("menuitem", { name: "Move up" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect.poll(labels).toEqual(["Gamma", "Alpha", "Beta"]);
});

test("pressing twice adds one field", async ({ page }) => {
  await page.goto(path);
  await page.getByRole("button", { name: "Add field" }).click();
  const drawer = page.getByRole("dialog", { name: "Add a custom field" });
  await drawer.getByLabel("Label").fill("Once");
  await drawer.getByRole("button", { name: "Add field" }).dblclick();
  await expect(page.getByText("1 field", { exact: true })).toBeVisible();
});

test("the page is for admins", async ({ page, context, mint, signIn }) => {
  await signIn(context, await mint.member("member"));
  expect((await page.goto(path))?.status()).toBe(404);
});

for (const scheme of ["light", "dark"] as const) {
  test(`the page is accessible, ${scheme}`, async ({ page, mint }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await mint.customField({ label: "Tier", type: "select", options: ["gold"] });
    await page.goto(path);
    await untilAlive(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Add field" }).click();
    await expect(page.getByRole("dialog", { name: "Add a custom field" })).toBeVisible();
    await expect(page.getByRole("dialog").getByLabel("Label")).toBeFocused();
  });
}

test("a phone shows the fields without a sideways scroll", async ({ page, mint }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await mint.customField({ label: "A rather long label for a phone of this width", type: "number" });
  await page.goto(path);
  await expect(page.getByRole("list", { name: "Custom fields" }).getByText("Number")).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

async function choose(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `${label}: more` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function slugOf(
  api: { get: <T>(path: string) => Promise<{ body: T }> },
  id: string,
): Promise<string | undefined> {
  const { body } = await api.get<{ data: CustomField[] }>("/custom-fields");
  return body.data.find((field) => field.id === id)?.slug;
}
