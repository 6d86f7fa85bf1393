import { readFile } from "node:fs/promises";
import { history } from "@/e2e/factories/history";
import { expect, test } from "@/e2e/fixtures";
import { expectAccessible } from "./axe";

const path = "/admin/audit-log";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a row says who did what to what, and opens to old and new", async ({ page, mint, api, workspace }) => {
  const { id } = await mint.customer({ name: "Contoso Ltd", plan: "Starter" });
  const { api: tester } = await mint.key({ name: "CI", mode: "test" });
  await api.patch(`/customers/${id}`, { status: "at_risk" });
  await tester.patch(`/customers/${id}`, { plan: "Growth", owner_id: workspace.owner.id, mrr: 12_000 });
  await page.goto(path);
  await expect(
    page.getByRole("row", { name: /Tests changed the status from active to at risk Customer #1/ }),
  ).toBeVisible();
  const changed = page.getByRole("row", { name: /CI test changed the customer Customer #1/ });
  await changed.getByRole("button", { name: /^Details of #\d+$/ }).click();
  const details = page.getByRole("row", { name: /Plan Starter → Growth/ });
  await expect(details).toContainText("MRR12,000");
  await expect(details).toContainText("Request");
  await page.keyboard.press("Enter");
  await expect(details).toBeHidden();
  await changed.getByRole("link", { name: "Customer #1" }).click();
  await expect(page.getByRole("heading", { name: "Contoso Ltd", level: 2 })).toBeVisible();
});

test("filters live in the address and survive a reload", async ({ page, mint, api, workspace }) => {
  await mint.customer({ name: "Contoso Ltd" });
  await mint.customer({ name: "Fjord" });
  await api.patch("/customers/2", { plan: "Growth" });
  const rows = page.getByRole("button", { name: /^Details of/ });
  await page.goto(path);
  await page.getByRole("button", { name: "Event", exact: true }).click();
  const choice = page.getByRole("dialog", { name: "Event" });
  await choice.getByRole("searchbox", { name: "Find event" }).fill("customer c");
  await expect(choice.getByRole("checkbox")).toHaveCount(1);
  await choice.getByRole("checkbox", { name: "Customer created" }).check();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: "Customer", exact: true }).click();
  await page.getByRole("searchbox", { name: "Find a customer" }).fill("cont");
  await page.getByRole("button", { name: "Contoso Ltd" }).click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/event=customer_created&customer=1/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Customer is Contoso Ltd" })).toBeVisible();
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(rows).toHaveCount(5);
  await page.getByRole("searchbox", { name: "Search changes and reasons" }).fill("growth");
  await expect(rows).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search changes and reasons" }).fill("no such word");
  await expect(page.getByRole("heading", { name: "Nothing matches these filters" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("button", { name: "Actor" }).click();
  await page.getByRole("checkbox", { name: workspace.owner.name }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row", { name: /Tests changed/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Date" }).click();
  await page.getByLabel("To", { exact: true }).fill("2020-01-31");
  await expect(page.getByRole("button", { name: "Date until 31 Jan 2020" })).toBeVisible();
  await expect(page.getByText("No event fits all of them at once.")).toBeVisible();
});

test("older events come when they are asked for, and the export has them all", async ({
  page,
  workspace,
}) => {
  await history(workspace.id, { events: 120, everySeconds: 60 });
  await page.goto(path);
  const rows = page.getByRole("button", { name: /^Details of/ });
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(rows).toHaveCount(100);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(rows).toHaveCount(121);
  await expect(page.getByRole("button", { name: "Show older" })).toBeHidden();
  const lines = async () => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith("\ufeffnumber,created_at,event")).toBe(true);
    return text.trimEnd().split("\r\n").length - 1;
  };
  expect(await lines()).toBe(121);
  await page.goto(`${path}?event=member_joined`);
  expect(await lines()).toBe(1);
});

test("an export that fails says so and saves nothing", async ({ page }) => {
  await page.goto(path);
  await page.route("**/api/v1/audit-events*", (route) => route.abort());
  await page.getByRole("button", { name: "Export CSV" }).click();
  const notifications = page.getByRole("region", { name: "Notifications" });
  await expect(notifications.getByText("The export broke off. No file was saved.")).toBeVisible();
});

test("older events that cannot be read are asked for again", async ({ page, workspace }) => {
  await history(workspace.id, { events: 70, everySeconds: 60 });
  await page.goto(path);
  const rows = page.getByRole("button", { name: /^Details of/ });
  await expect(rows).toHaveCount(50);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(page.getByText("The older events could not be read.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(rows).toHaveCount(71);
});

test("a member does not get the page, nor its place in the sidebar", async ({
  page,
  context,
  mint,
  signIn,
}) => {
  await signIn(context, await mint.member("member"));
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Audit log" })).toHaveCount(0);
});

test("a customer's activity is searched and filtered, too", async ({ page, mint, api }) => {
  const { id } = await mint.customer({ name: "Contoso Ltd" });
  await mint.contact(id, { name: "Dana" });
  await api.patch(`/customers/${id}`, { plan: "Growth" });
  await page.goto("/customers/1?tab=activity");
  const items = page.getByRole("region", { name: "Activity" }).getByRole("listitem");
  await expect(items).toHaveCount(3);
  await expect(items.nth(1)).toContainText("added the contact Dana");
  await expect(items.nth(1).getByRole("link", { name: "Contact #1" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search changes and reasons" }).fill("dana");
  await expect(items).toHaveCount(1);
  await expect(page).toHaveURL(/tab=activity&q=dana/);
  await page.reload();
  await expect(items).toHaveCount(1);
});

test("on a phone the events are a list", async ({ page, mint }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await mint.customer();
  await page.goto(path);
  const first = page.getByRole("list", { name: "Events" }).getByRole("listitem").first();
  await expect(first).toContainText("added the customer");
  await expect(page.getByRole("table")).toBeHidden();
  await expectAccessible(page);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page, mint, api }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await mint.customer({ plan: "Starter" });
    await api.patch("/customers/1", { plan: "Growth" });
    await page.goto(path);
    await page
      .getByRole("button", { name: /^Details of/ })
      .first()
      .click();
    await expect(page.getByRole("table").getByText("Starter →")).toBeVisible();
    await expectAccessible(page);
    for (const filter of ["Event", "Customer", "Date"]) {
      await page.getByRole("button", { name: filter, exact: true }).click();
      await expect(page.getByRole("dialog", { name: filter })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
    }
  });
}
