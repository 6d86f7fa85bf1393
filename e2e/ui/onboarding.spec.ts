import { expect, test } from "@/e2e/fixtures";
import type { Onboarding } from "@/lib/contract/onboarding";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";

test("an onboarding is started on the customer's page and advanced, and the move can be undone", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const customer = await mint.customer({ name: "Contoso Ltd" });
  await signIn(context, workspace.owner);
  await page.goto(`/customers/${customer.display_id}`);
  await untilAlive(page);
  await page.getByRole("button", { name: "Start onboarding" }).click();
  const drawer = page.getByRole("dialog", { name: /Start an onboarding/ });
  await drawer.getByLabel("Target launch date").fill("2031-03-04");
  await drawer.getByLabel("Notes").fill("SAP first");
  await drawer.getByRole("button", { name: "Start onboarding" }).click();
  await expect(page).toHaveURL(/\/onboardings\/1$/);
  await expect(page.getByRole("heading", { name: "Contoso Ltd" })).toBeVisible();
  await page.getByRole("button", { name: "Advance to Program design" }).click();
  await expect(page.getByText("Contoso Ltd moved to Program design")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Advance to Review" })).toBeVisible();
  await page.getByRole("button", { name: "Advance to Review" }).click();
  await expect(page.getByText("Contoso Ltd moved to Review")).toBeVisible();
  const undone = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await undone).status()).toBe(200);
  await expect(page.getByRole("button", { name: "Advance to Review" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Advance to Review" })).toBeVisible();
});

test("sending back asks for the reason, and the audit tab tells it", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  const { id } = await mint.customer({ name: "Contoso Ltd" });
  await mint.onboarding(id, { phase: "review" });
  await signIn(context, workspace.owner);
  await page.goto("/onboardings/1");
  await untilAlive(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Send back…" }).click();
  const dialog = page.getByRole("dialog", { name: "Send it back" });
  await dialog.getByRole("button", { name: "Send back to Program design" }).click();
  await expect(dialog.getByText("Say why")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Their logo changed");
  await dialog.getByRole("button", { name: "Send back to Program design" }).click();
  await expect(dialog).toBeHidden();
  await page.goto("/onboardings/1?tab=audit");
  await expect(page.getByText("moved it from Review to Program design")).toBeVisible();
  await expect(page.getByText("Their logo changed")).toBeVisible();
});

test("a target that moves by more than a week needs a reason, and the rail shows the shift", async ({
  page,
  context,
  workspace,
  mint,
  api,
  signIn,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id, {
    target_launch_date: "2031-03-04T12:00:00Z",
  });
  await signIn(context, workspace.owner);
  await page.goto("/onboardings/1");
  await untilAlive(page);
  await page.getByRole("button", { name: /^Target/ }).click();
  const popover = page.getByRole("dialog", { name: "Target launch date" });
  await popover.getByLabel("Target launch date").fill("2031-03-20");
  await popover.getByRole("button", { name: "Set target" }).click();
  await expect(popover.getByText("Say why it moves")).toBeVisible();
  await popover.getByLabel("Reason").fill("Their freeze");
  await popover.getByRole("button", { name: "Set target" }).click();
  await expect(popover).toBeHidden();
  await page.reload();
  const rail = page.getByRole("complementary", { name: "Details" });
  await expect(rail.getByText("+16 d")).toBeVisible();
  await expect(rail.getByText("Olga Owner: Their freeze")).toBeVisible();
  const { body } = await api.get<Onboarding>(`/onboardings/${id}`);
  expect(body.target_launch_date?.slice(0, 10)).toBe("2031-03-20");
});

test("waiting, pausing, people and notes are kept", async ({
  page,
  context,
  workspace,
  mint,
  api,
  signIn,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  await signIn(context, workspace.owner);
  await page.goto("/onboardings/1");
  await untilAlive(page);
  await page.getByRole("switch", { name: "Waiting on customer" }).click();
  await expect(page.getByRole("switch", { name: "Waiting on customer" })).toBeChecked();
  await expect(page.getByText("Waiting", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^CSM/ }).click();
  await page.getByRole("menuitemradio", { name: "Olga Owner" }).click();
  await expect(page.getByRole("button", { name: /^CSM Olga Owner/ })).toBeVisible();
  const rail = page.getByRole("complementary", { name: "Details" });
  await rail.getByRole("button", { name: /^Notes/ }).click();
  await rail.getByRole("textbox", { name: "Notes" }).fill("Ask for Jürgen");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(rail.getByText("Ask for Jürgen")).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("Paused")).toBeVisible();
  const { body } = await api.get<Onboarding>(`/onboardings/${id}`);
  expect(body).toMatchObject({
    state: "paused",
    waiting_on_customer: true,
    csm_id: workspace.owner.id,
    notes: "Ask for Jürgen",
  });
});

test("what a role may not do is not offered", async ({ page, context, mint, signIn }) => {
  await mint.onboarding((await mint.customer()).id);
  await signIn(context, await mint.member("viewer"));
  await page.goto("/onboardings/1");
  await expect(page.getByRole("heading", { name: "Contoso" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Advance/ })).toBeHidden();
  await expect(page.getByRole("button", { name: "More" })).toBeHidden();
  await expect(page.getByRole("switch", { name: "Waiting on customer" })).toBeDisabled();
});

test("two on one page: the second move is told what the first did", async ({
  page,
  context,
  workspace,
  mint,
  api,
  signIn,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  await signIn(context, workspace.owner);
  await page.goto("/onboardings/1");
  await untilAlive(page);
  await api.patch(`/onboardings/${id}`, { phase: "review" });
  await page.getByRole("button", { name: "Advance to Program design" }).click();
  await expect(page.getByText(/changed this meanwhile: it is “Review” now/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Advance to Program buildout" })).toBeVisible();
});

test("a deleted onboarding can be brought back for a while", async ({
  page,
  context,
  workspace,
  mint,
  signIn,
}) => {
  await mint.onboarding((await mint.customer({ name: "Contoso Ltd" })).id);
  await signIn(context, workspace.owner);
  await page.goto("/onboardings/1");
  await untilAlive(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete onboarding" }).click();
  await expect(page.getByText("Onboarding #1 of Contoso Ltd was deleted")).toBeVisible();
  await expect(page.getByText("No onboardings yet")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/\/onboardings\/1$/);
  await expect(page.getByRole("heading", { name: "Contoso Ltd" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page of an onboarding is accessible, ${colorScheme}`, async ({
    page,
    context,
    workspace,
    mint,
    signIn,
  }) => {
    await page.emulateMedia({ colorScheme });
    await mint.onboarding((await mint.customer()).id, { phase: "review", state: "waiting" });
    await signIn(context, workspace.owner);
    await page.goto("/onboardings/1");
    await untilAlive(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Send back…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/customers/1");
    await expect(page.getByRole("link", { name: /Review/ })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/onboardings/999");
    await expect(page.getByText("There is no such onboarding here")).toBeVisible();
  });
}
