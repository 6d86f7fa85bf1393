import { password } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import { expectAccessible } from "./axe";

test("a person signs in with a password, and signing out ends it", async ({ page, workspace }) => {
  await page.goto("/customers");
  await expect(page).toHaveURL(/\/login$/);
  await expectAccessible(page);
  await page.getByLabel("Email").fill(workspace.owner.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("No customers yet")).toBeVisible();
  await page.getByRole("button", { name: new RegExp(workspace.owner.name) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login$/);
  await page.goto("/customers");
  await expect(page).toHaveURL(/\/login$/);
});

test("a wrong password and an unknown person are refused with the same words", async ({
  page,
  workspace,
}) => {
  await page.goto("/login");
  for (const email of [workspace.owner.email, "nobody@harbour.test"]) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("No account has this email and password.")).toBeVisible();
    await page.reload();
  }
});
