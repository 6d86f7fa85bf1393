import { expect, test } from "@/e2e/fixtures";
import { expectAccessible } from "./axe";

test("the first contact of a customer becomes the primary one, the next does not", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const { display_id } = await mint.customer({ name: "Contoso Ltd" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=contacts`);
  for (const [name, email] of [
    ["Dana Fischer", "Dana@Contoso.de"],
    ["Jürgen Adler", "j@contoso.de"],
  ] as const) {
    await page.getByRole("button", { name: "Add contact" }).click();
    const drawer = page.getByRole("dialog", { name: "Add a contact" });
    await drawer.getByLabel("Name").fill(name);
    await drawer.getByLabel("Email").fill(email);
    await drawer.getByRole("button", { name: "Add contact" }).click();
    await expect(drawer).toBeHidden();
  }
  const [first, second] = [page.getByRole("listitem").nth(0), page.getByRole("listitem").nth(1)];
  await expect(first).toContainText("Dana Fischer");
  await expect(first).toContainText("Primary");
  await expect(first).toContainText("dana@contoso.de");
  await second.getByRole("button", { name: "Jürgen Adler: more" }).click();
  await page.getByRole("menuitem", { name: "Make primary" }).click();
  await expect(first).toContainText("Jürgen Adler");
  await page.reload();
  await expect(first).toContainText("Jürgen Adler");
  await expectAccessible(page);
});

test("pasted lines are added; those refused stay with the reason", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const { id, display_id } = await mint.customer({ name: "Contoso Ltd" });
  await mint.contact(id, { name: "Dana", email: "dana@contoso.de" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=contacts`);
  await page.getByRole("button", { name: "Paste many" }).click();
  const drawer = page.getByRole("dialog", { name: "Paste contacts" });
  await drawer
    .getByLabel("One contact a line")
    .fill("Ann Lee, ann@contoso.de, CTO\nDana again, dana@contoso.de\nBo\tbo@contoso.de");
  await drawer.getByRole("button", { name: "Add 3 contacts" }).click();
  await expect(
    drawer.getByText("Line 1: “dana@contoso.de” is a contact of this customer already."),
  ).toBeVisible();
  await expect(drawer.getByLabel("One contact a line")).toHaveValue("Dana again, dana@contoso.de");
  await drawer.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(3);
});

test("archiving and deleting a contact can be undone", async ({ page, context, workspace, mint, signIn }) => {
  const { id, display_id } = await mint.customer({ name: "Contoso Ltd" });
  await mint.contact(id, { name: "Dana", email: "dana@contoso.de", is_primary: true });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=contacts`);
  const row = page.getByRole("listitem");
  const choose = async (deed: string) => {
    await row.getByRole("button", { name: "Dana: more" }).click();
    await page.getByRole("menuitem", { name: deed }).click();
  };
  await choose("Archive contact");
  await expect(row).toContainText("Archived");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Primary");
  await choose("Delete contact");
  await expect(page.getByText("No contacts yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row).toContainText("dana@contoso.de");
});
