import { mailTo } from "@/e2e/factories/mail";
import { expect, test } from "@/e2e/fixtures";

test("a forgotten password is replaced by the link in the mail, once", async ({
  page,
  workspace,
  as,
  mint,
}) => {
  const { owner } = workspace;
  const elsewhere = await as(await mint.session(owner));
  await page.goto("/login");
  await page.getByRole("link", { name: "Reset password" }).click();
  await expect(page.getByRole("heading", { name: "Reset your password" })).toBeVisible();
  await page.getByLabel("Email").fill(owner.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("status")).toContainText("a link to choose a new password is on its way");

  const mail = await mailTo(owner.email);
  expect(mail.subject).toBe("Choose a new Pivotal password");
  const link = /http:\S+\/reset-password\?token=\S+/.exec(mail.text ?? "")?.[0] ?? "";
  const { pathname, search } = new URL(link);
  await page.goto(`${pathname}${search}`);
  await page.getByLabel("New password", { exact: true }).fill("Password123");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("This password is on the list of the commonest ones.")).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill("a better sentence to know");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page).toHaveURL(/\/login$/);
  expect((await elsewhere.get("/me")).status).toBe(401);

  await page.getByLabel("Email").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill("a better sentence to know");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("No customers yet")).toBeVisible();

  await page.goto(`${pathname}${search}`);
  await page.getByLabel("New password", { exact: true }).fill("another sentence to know");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("This link was used before or has expired.")).toBeVisible();
});

test("an address that nobody has gets the same words and no mail", async ({ page }) => {
  await page.goto("/forgot-password");
  await page.getByLabel("Email").fill("nobody@harbour.test");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("status")).toContainText("a link to choose a new password is on its way");
});
