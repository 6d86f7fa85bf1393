import { expect, test } from "@/e2e/fixtures";
import { row, written } from "./task-rows";

const phase = "program_buildout";

let path = "";
let onboardingId = "";
let customerId = "";

test.beforeEach(async ({ context, workspace, mint, signIn }) => {
  await signIn(context, workspace.owner);
  customerId = (await mint.customer()).id;
  const onboarding = await mint.onboarding(customerId, { phase });
  onboardingId = onboarding.id;
  path = `/onboardings/${onboarding.display_id}`;
});

test("two people who write the same title are asked", async ({ page, mint, api }) => {
  const { id, display_id } = await mint.task(onboardingId, { title: "Sign off" });
  await page.goto(`${path}?task=${display_id}`);
  const drawer = page.getByRole("dialog", { name: `Task #${display_id}` });
  await drawer.getByRole("button", { name: "Title: Sign off, edit" }).click();
  await api.patch(`/tasks/${id}`, { title: "Sign the contract" });
  await drawer.getByRole("textbox", { name: "Title" }).fill("Sign the order");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is “Sign the contract” now, you wrote “Sign the order”.")).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Title: Sign the contract, edit" })).toBeVisible();
  await page.getByRole("button", { name: "Use mine" }).click();
  await expect(drawer.getByRole("button", { name: "Title: Sign the order, edit" })).toBeVisible();
});

test("the details take a description, subtasks, the phase and the mark", async ({ page, mint }) => {
  const { display_id } = await mint.task(onboardingId, { title: "Import" });
  await page.goto(`${path}?task=${display_id}`);
  const drawer = page.getByRole("dialog", { name: `Task #${display_id}` });
  await drawer.getByRole("button", { name: "Add description" }).click();
  await drawer.getByRole("textbox", { name: "Description" }).fill("As **CSV**, one file a year");
  await drawer.getByRole("button", { name: "Save description" }).click();
  await expect(drawer.getByText("CSV", { exact: true })).toBeVisible();
  await drawer.getByRole("textbox", { name: "New subtask of Import" }).fill("Deliver the export");
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("checkbox", { name: "Done: Deliver the export" })).toBeVisible();
  await written(page, () => drawer.getByRole("switch", { name: "Customer-facing" }).click());
  await drawer.getByRole("button", { name: "Phase: Program buildout" }).click();
  await page.getByRole("menuitemradio", { name: "Launch" }).click();
  await expect(drawer.getByRole("button", { name: "Phase: Launch" })).toBeVisible();
  await expect(page.getByText("“Import” is in Launch now")).toBeVisible();
  await page.reload();
  await expect(drawer.getByText("CSV", { exact: true })).toBeVisible();
  await expect(drawer.getByRole("switch", { name: "Customer-facing" })).toBeChecked();
  await expect(drawer.getByRole("button", { name: "Phase: Launch" })).toBeVisible();
  await expect(drawer.getByRole("checkbox", { name: "Done: Deliver the export" })).toBeVisible();
});

test("a task gets an assignee of the team and of the customer", async ({ page, mint, workspace }) => {
  await mint.contact(customerId, { name: "Dana Fischer" });
  await mint.task(onboardingId, { title: "Sign off" });
  await page.goto(path);
  await page.getByRole("button", { name: "Assignee of Sign off: Unassigned" }).click();
  await written(page, () => page.getByRole("menuitemradio", { name: workspace.owner.name }).click());
  await page.reload();
  await page.getByRole("button", { name: `Assignee of Sign off: ${workspace.owner.name}` }).click();
  await written(page, () => page.getByRole("menuitemradio", { name: "Dana Fischer" }).click());
  await page.reload();
  await expect(page.getByRole("button", { name: "Assignee of Sign off: Dana Fischer" })).toBeVisible();
});

test("a due date is set and cleared", async ({ page, mint }) => {
  await mint.task(onboardingId, { title: "Sign off" });
  await page.goto(path);
  await page.getByRole("button", { name: "Due date of Sign off: none" }).focus();
  await page.keyboard.press("Enter");
  await written(page, () => page.getByRole("button", { name: "Tomorrow" }).click());
  await expect(row(page, "Sign off")).toContainText("tomorrow");
  await page.reload();
  await page.getByRole("button", { name: "Due date of Sign off: tomorrow" }).click();
  await page.getByRole("dialog", { name: "Due date" }).getByLabel("Due date").fill("2020-01-02");
  await written(page, () => page.getByRole("button", { name: "Set date" }).click());
  await expect(row(page, "Sign off")).toContainText("2 Jan 2020");
  await page.reload();
  await page.getByRole("button", { name: "Due date of Sign off: 2 Jan 2020" }).click();
  await written(page, () => page.getByRole("button", { name: "Clear date" }).click());
  await page.reload();
  await expect(page.getByRole("button", { name: "Due date of Sign off: none" })).toHaveCount(1);
});
