import { expect, test } from "@/e2e/fixtures";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";

test("a customer is added in the drawer and stands in the list after a reload", async ({
  api,
  page,
  context,
  workspace,
  signIn,
}) => {
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await expect(page.getByText("No customers yet")).toBeVisible();
  await untilAlive(page);
  await page.keyboard.press("c");
  const drawer = page.getByRole("dialog", { name: "Add a customer" });
  await drawer.getByLabel("Name", { exact: true }).fill("Brightwater Co-op");
  await drawer.getByLabel("Domain").fill("https://www.Brightwater.coop/about");
  await drawer.getByLabel("Plan").fill("Growth");
  await drawer.getByLabel("Tags").fill("apac");
  await drawer.getByLabel("Tags").press("Enter");
  await drawer.getByLabel("Contact name").fill("Hana Kaito");
  await drawer.getByLabel("Contact email").fill("hana@brightwater");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(drawer).toBeHidden();
  const row = page.getByRole("row", { name: /Brightwater Co-op/ });
  await expect(row).toContainText("brightwater.coop");
  await expect(row).toContainText("apac");
  await page.reload();
  await expect(row).toBeVisible();
  await expect(page.getByText("1 customer", { exact: true })).toBeVisible();
  const { body } = await api.get<{ data: object[] }>("/customers/1/contacts");
  expect(body.data).toMatchObject([{ name: "Hana Kaito", email: "hana@brightwater", is_primary: true }]);
});

test("the drawer says what is wrong, at the field", async ({ page, context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
  await page.goto("/customers?drawer=new");
  const drawer = page.getByRole("dialog", { name: "Add a customer" });
  await drawer.getByLabel("Domain").fill("contoso,de");
  await drawer.getByRole("button", { name: "Add customer" }).click();
  await expect(drawer.getByText("Give the customer a name, such as Acme Inc.")).toBeVisible();
  await expect(drawer.getByText("A domain looks like contoso.de.")).toBeVisible();
  await expect(drawer.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
});

test("a double click on Add customer adds one", async ({ page, context, workspace, signIn, api }) => {
  await signIn(context, workspace.owner);
  await page.goto("/customers?drawer=new");
  const drawer = page.getByRole("dialog", { name: "Add a customer" });
  await drawer.getByLabel("Name", { exact: true }).fill("Once Ltd");
  await drawer.getByRole("button", { name: "Add customer" }).dblclick();
  await expect(drawer).toBeHidden();
  const { body } = await api.get<{ data: unknown[] }>("/customers");
  expect(body.data).toHaveLength(1);
});

test("search and filters stand in the URL, and Back takes them back", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  await mint.customer({ name: "Contoso Ltd", domain: "contoso.de", status: "active", tags: ["emea"] });
  await mint.customer({ name: "Fjord & Sønn", status: "at_risk" });
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("dialog", { name: "Status" }).getByLabel("At risk").click();
  await expect(page).toHaveURL(/status=at_risk/);
  await expect(page.getByRole("link", { name: "Fjord & Sønn" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Contoso Ltd" })).toBeHidden();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove filter Status" }).click();
  await page.getByRole("searchbox", { name: "Search customers" }).fill("toso");
  await expect(page.getByRole("link", { name: "Fjord & Sønn" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Contoso Ltd" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search customers" })).toHaveValue("toso");
  await page.getByRole("searchbox", { name: "Search customers" }).fill("zzz");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByRole("link", { name: "Fjord & Sønn" })).toBeVisible();
});

test("archived and churned are hidden, said so, and shown on demand", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  await mint.customer({ name: "Here Inc." });
  await mint.customer({ name: "Gone Corp", status: "churned" });
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await expect(page.getByText("1 archived or churned is hidden.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Gone Corp" })).toBeHidden();
  await page.getByRole("button", { name: "Show them" }).click();
  await expect(page.getByRole("link", { name: "Gone Corp" })).toBeVisible();
});

test("J, K and Enter walk the list without a mouse", async ({ page, context, workspace, mint, signIn }) => {
  await mint.customer({ name: "Alpha" });
  await mint.customer({ name: "Beta" });
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await expect(page.getByRole("link", { name: "Beta" })).toBeVisible();
  await untilAlive(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/customers\/2-beta$/);
});

test("300 customers keep only the rows in view in the page and load the rest while scrolling", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  test.slow();
  for (let n = 1; n <= 130; n += 1) await mint.customer({ name: `Customer ${String(n).padStart(3, "0")}` });
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await expect(page.getByText("130 customers")).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(70);
  await page.getByRole("link", { name: "Customer 001" }).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(page.getByRole("link", { name: "Customer 130" })).toBeVisible({ timeout: 200 });
  }).toPass();
});

test("on a phone a row takes the whole width, also with rows left out below", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  for (let n = 1; n <= 45; n += 1) await mint.customer({ name: `Universal Widgets of North Harbour ${n}` });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(context, workspace.owner);
  await page.goto("/customers");
  await untilAlive(page);
  const row = await page.getByRole("row").first().boundingBox();
  expect(row?.width).toBe(390);
  const name = await page.getByRole("cell").first().boundingBox();
  expect(name?.width).toBeGreaterThan(250);
});

test("without a network the drawer says so at once, keeps what was written, and sends it once", async ({
  page,
  context,
  workspace,
  signIn,
  api,
}) => {
  await signIn(context, workspace.owner);
  await page.goto("/customers?drawer=new");
  await untilAlive(page);
  const drawer = page.getByRole("dialog", { name: "Add a customer" });
  await drawer.getByLabel("Name", { exact: true }).fill("Once Ltd");
  await context.setOffline(true);
  await drawer.getByRole("button", { name: "Add customer" }).click();
  await expect(drawer.getByText("The server could not be reached.")).toBeVisible();
  await context.setOffline(false);
  await drawer.getByRole("button", { name: "Add customer" }).click();
  await expect(drawer).toBeHidden();
  const { body } = await api.get<{ data: unknown[] }>("/customers");
  expect(body.data).toHaveLength(1);
});

for (const theme of ["light", "dark"] as const) {
  test(`the list and the record are accessible, ${theme}`, async ({
    page,
    context,
    workspace,
    mint,
    signIn,
  }) => {
    const { display_id } = await mint.customer({
      name: "Contoso Ltd",
      domain: "contoso.de",
      tags: ["emea"],
      mrr: 1200,
    });
    await mint.customer({ name: "Fjord & Sønn", status: "at_risk", owner_id: null });
    await page.emulateMedia({ colorScheme: theme });
    await signIn(context, workspace.owner);
    await page.goto("/customers");
    await expect(page.getByRole("link", { name: "Contoso Ltd" })).toBeVisible();
    await expectAccessible(page);
    await untilAlive(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/customers?drawer=new");
    await page.getByRole("dialog").getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByText("Give the customer a name")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/customers/${display_id}?tab=details`);
    await expect(page.getByRole("heading", { name: "About" })).toBeVisible();
    await expectAccessible(page);
    await untilAlive(page);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Delete customer" }).click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await expectAccessible(page);
  });
}
