import { expect, test } from "@/e2e/fixtures";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("values are edited in place by their type, and stay", async ({ page, api, mint }) => {
  await mint.customField({ label: "Tier", type: "select", options: ["Gold", "Tin"] });
  await mint.customField({ label: "Seats", type: "number" });
  await mint.customField({ label: "Signed", type: "date" });
  await mint.customField({ label: "City" });
  const { display_id } = await mint.customer();
  await page.goto(`/customers/${display_id}?tab=details`);
  await page.getByRole("button", { name: "Tier: –" }).click();
  await page.getByRole("menuitemradio", { name: "Gold" }).click();
  await expect(page.getByRole("button", { name: "Tier: Gold" })).toBeVisible();
  await page.getByRole("button", { name: "Seats: Add, edit" }).click();
  const seats = page.getByRole("textbox", { name: "Seats" });
  await seats.fill("many");
  await seats.press("Enter");
  await expect(page.getByText("Write a number, like 1,200 or 0.5.")).toBeVisible();
  await seats.fill("1,200.5");
  await seats.press("Enter");
  await expect(page.getByRole("button", { name: "Seats: 1,200.5, edit" })).toBeVisible();
  await page.getByRole("button", { name: "Signed: Add, edit" }).click();
  await page.getByLabel("Signed", { exact: true }).fill("2020-05-26");
  await page.getByLabel("Signed", { exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Signed: 26 May 2020, edit" })).toBeVisible();
  await page.getByRole("button", { name: "City: Add, edit" }).click();
  await page.getByRole("textbox", { name: "City" }).fill("Bergen");
  await page.getByRole("textbox", { name: "City" }).press("Enter");
  await expect(page.getByRole("button", { name: "City: Bergen, edit" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Signed: 26 May 2020, edit" })).toBeVisible();
  expect((await api.get(`/customers/${display_id}`)).body.custom_fields).toEqual({
    tier: "Gold",
    seats: 1200.5,
    signed: "2020-05-26",
    city: "Bergen",
  });
  await page.getByRole("button", { name: "Tier: Gold" }).click();
  await page.getByRole("menuitemradio", { name: "–" }).click();
  await expect(page.getByRole("button", { name: "Tier: –" })).toBeVisible();
  await page.getByRole("link", { name: "Activity" }).click();
  await expect(page.getByText("Seats").first()).toBeVisible();
  await expect(page.getByText("1,200.5")).toBeVisible();
});

test("a required value cannot be cleared", async ({ page, mint }) => {
  await mint.customField({ label: "Region", required: true });
  await mint.customField({ label: "Tier", type: "select", options: ["Gold"], required: true });
  const { display_id } = await mint.customer({ custom_fields: { region: "EMEA", tier: "Gold" } });
  await page.goto(`/customers/${display_id}?tab=details`);
  await page.getByRole("button", { name: "Region: EMEA, edit" }).click();
  const region = page.getByRole("textbox", { name: "Region" });
  await region.fill("");
  await region.press("Enter");
  await expect(page.getByText("This field is required.")).toBeVisible();
  await region.press("Escape");
  await expect(page.getByRole("button", { name: "Region: EMEA, edit" })).toBeVisible();
  await page.getByRole("button", { name: "Tier: Gold" }).click();
  await expect(page.getByRole("menuitemradio")).toHaveCount(1);
});

test("two people who change different custom fields both keep their change", async ({ page, api, mint }) => {
  await mint.customField({ label: "City" });
  await mint.customField({ label: "Area" });
  const { display_id } = await mint.customer({ custom_fields: { city: "Oslo" } });
  await page.goto(`/customers/${display_id}?tab=details`);
  await api.patch(`/customers/${display_id}`, { custom_fields: { area: "North" } });
  await page.getByRole("button", { name: "City: Oslo, edit" }).click();
  await page.getByRole("textbox", { name: "City" }).fill("Bergen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "City: Bergen, edit" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Area: North, edit" })).toBeVisible();
  await api.patch(`/customers/${display_id}`, { custom_fields: { city: "Voss" } });
  await page.getByRole("button", { name: "City: Bergen, edit" }).click();
  await page.getByRole("textbox", { name: "City" }).fill("Ålesund");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is “Voss” now, you wrote “Ålesund”.")).toBeVisible();
});

test("whoever may not edit reads the values", async ({ page, context, mint, signIn }) => {
  await mint.customField({ label: "Tier", type: "select", options: ["Gold"] });
  const { display_id } = await mint.customer({ custom_fields: { tier: "Gold" } });
  await signIn(context, await mint.member("viewer"));
  await page.goto(`/customers/${display_id}?tab=details`);
  await expect(page.getByText("Gold")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tier/ })).toHaveCount(0);
});

test("a new customer is asked for what is required", async ({ page, api, mint }) => {
  await mint.customField({ label: "Tier", type: "select", options: ["Gold", "Tin"], required: true });
  await mint.customField({ label: "Seats", type: "number", slug: "2026", required: true });
  await mint.customField({ label: "City" });
  await page.goto("/customers?drawer=new");
  const drawer = page.getByRole("dialog", { name: "Add a customer" });
  await drawer.getByLabel("Name", { exact: true }).fill("Fjord");
  await expect(drawer.getByLabel("City")).toHaveCount(0);
  await drawer.getByRole("button", { name: "Add customer" }).click();
  await expect(drawer.getByText("This field is required.")).toHaveCount(2);
  await drawer.getByLabel("Seats").fill("some");
  await expect(drawer.getByLabel("Seats")).toHaveAccessibleDescription("Write a number, like 1,200 or 0.5.");
  await drawer.getByLabel("Seats").fill("40");
  await drawer.getByRole("combobox", { name: "Tier" }).click();
  await page.getByRole("option", { name: "Tin" }).click();
  await drawer.getByRole("button", { name: "Add customer" }).click();
  await expect(drawer).toBeHidden();
  expect((await api.get("/customers/1")).body).toMatchObject({
    name: "Fjord",
    custom_fields: { tier: "Tin", "2026": 40 },
  });
});

test("the list is filtered by custom fields, in the URL", async ({ page, mint }) => {
  await mint.customField({ label: "Tier", type: "select", options: ["Gold", "Tin"] });
  await mint.customField({ label: "Seats", type: "number" });
  await mint.customer({ name: "Contoso", custom_fields: { tier: "Gold", seats: 40 } });
  await mint.customer({ name: "Fjord", custom_fields: { tier: "Tin", seats: 40 } });
  await mint.customer({ name: "Globex", custom_fields: { tier: "Tin" } });
  await page.goto("/customers");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Tier" }).click();
  await page.getByRole("dialog", { name: "Tier" }).getByText("Tin").click();
  await expect(page.getByRole("link", { name: "Contoso" })).toBeHidden();
  await expect(page.getByText("2 customers", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Seats" }).click();
  const words = page.getByRole("textbox", { name: "Seats is one of" });
  await words.fill("many");
  await words.press("Enter");
  await words.fill("40");
  await words.press("Enter");
  await expect(page.getByText("1 customer", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/field=tier:Tin,seats:40/);
  await page.reload();
  await expect(page.getByRole("link", { name: "Fjord" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Globex" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Seats is 40" })).toBeVisible();
  await page.getByRole("button", { name: "Remove filter Seats" }).click();
  await expect(page.getByRole("link", { name: "Globex" })).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByText("3 customers", { exact: true })).toBeVisible();
});

test("a filter by a field that is gone filters nothing", async ({ page, mint }) => {
  await mint.customer({ name: "Contoso" });
  await page.goto("/customers?field=gone:1");
  await expect(page.getByRole("link", { name: "Contoso" })).toBeVisible();
});
