import { expect, test } from "@/e2e/fixtures";
import { guideNames } from "@/lib/docs/guides";
import { expectAccessible } from "./axe";
import { watch } from "./watch";

const pages = ["/docs", ...guideNames.map((name) => `/docs/${name}`)];

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of pages) {
    test(`${path} can be read by everybody, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  }
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
