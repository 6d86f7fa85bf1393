import { expect, test } from "@/e2e/fixtures";
import { expectAccessible } from "./axe";

test("a field is edited in place and keeps its value after a reload", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const customer = await mint.customer({ name: "Contoso Ltd" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${customer.display_id}-${customer.slug}?tab=details`);
  await page.getByRole("button", { name: /^Plan: Add/ }).click();
  await page.getByRole("textbox", { name: "Plan" }).fill("Enterprise");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Plan: Enterprise, edit" })).toBeVisible();
  await page.getByRole("button", { name: /^Status: / }).click();
  await page.getByRole("menuitemradio", { name: "At risk" }).click();
  await expect(page.getByRole("button", { name: "Status: At risk" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Plan: Enterprise, edit" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Status: At risk" })).toBeVisible();
});

test("what the API refuses stands at the field, and Escape takes it back", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  await mint.customer({ name: "Fjord", slug: "fjord" });
  const customer = await mint.customer({ name: "Contoso Ltd", slug: "contoso" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${customer.display_id}?tab=details`);
  await page.getByRole("button", { name: "Slug: contoso, edit" }).click();
  const slug = page.getByRole("textbox", { name: "Slug" });
  await slug.fill("fjord");
  await slug.press("Enter");
  await expect(page.getByText("“fjord” is taken by Fjord.")).toBeVisible();
  await slug.press("Escape");
  await expect(page.getByRole("button", { name: "Slug: contoso, edit" })).toBeVisible();
});

test("two people who change different fields both keep their change", async ({
  page,
  context,
  workspace,
  mint,
  api,
  signIn,
}) => {
  const { id, display_id } = await mint.customer({ name: "Contoso Ltd" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=details`);
  await api.patch(`/customers/${id}`, { domain: "contoso.de" });
  await page.getByRole("button", { name: /^Plan: Add/ }).click();
  await page.getByRole("textbox", { name: "Plan" }).fill("Growth");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Plan: Growth, edit" })).toBeVisible();
  const { body } = await api.get(`/customers/${id}`);
  expect(body).toMatchObject({ domain: "contoso.de", plan: "Growth" });
});

test("in the same field the second sees both values and decides", async ({
  page,
  context,
  workspace,
  mint,
  api,
  signIn,
}) => {
  const { id, display_id } = await mint.customer({ name: "Contoso Ltd", plan: "Starter" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=details`);
  await api.patch(`/customers/${id}`, { plan: "Enterprise" });
  await page.getByRole("button", { name: "Plan: Starter, edit" }).click();
  await page.getByRole("textbox", { name: "Plan" }).fill("Growth");
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByRole("region", { name: "Notifications" })
      .getByText("Tests changed this meanwhile. It is “Enterprise” now, you wrote “Growth”."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Plan: Enterprise, edit" })).toBeVisible();
  await page.getByRole("button", { name: "Use mine" }).click();
  await expect(page.getByRole("button", { name: "Plan: Growth, edit" })).toBeVisible();
});

test("archiving can be undone; deleting asks for the name", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const { display_id } = await mint.customer({ name: "Contoso Ltd", status: "active" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=details`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Archive customer" }).click();
  await expect(page.getByRole("button", { name: "Status: Archived" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Status: Active" })).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete customer" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete “Contoso Ltd”?" });
  await question.getByRole("textbox").fill("Contoso Ltd");
  await question.getByRole("button", { name: "Delete customer" }).click();
  await expect(page).toHaveURL(/\/customers$/);
  await page.goto(`/customers/${display_id}?tab=details`);
  await expect(page.getByText("There is no such customer here")).toBeVisible();
});

test("a viewer reads and is offered nothing to change", async ({ page, context, mint, signIn }) => {
  const { display_id } = await mint.customer({ name: "Contoso Ltd", plan: "Growth" });
  await signIn(context, await mint.member("viewer"));
  await page.goto(`/customers/${display_id}?tab=details`);
  await expect(page.getByRole("heading", { name: "Contoso Ltd", level: 2 })).toBeVisible();
  await expect(page.getByRole("button", { name: /edit$/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "More" })).toHaveCount(0);
});

test("the activity says who changed what, old and new", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const { display_id } = await mint.customer({ name: "Contoso Ltd", plan: "Starter" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${display_id}?tab=details`);
  await page.getByRole("button", { name: "Plan: Starter, edit" }).click();
  await page.getByRole("textbox", { name: "Plan" }).fill("Growth");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Plan: Growth, edit" })).toBeVisible();
  await page.getByRole("link", { name: "Activity" }).click();
  const newest = page.getByRole("region", { name: "Activity" }).getByRole("listitem").first();
  await expect(newest).toContainText(`${workspace.owner.name} changed the customer`);
  await expect(newest).toContainText("PlanStarter → Growth");
  await expectAccessible(page);
});
