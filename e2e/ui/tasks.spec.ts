import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";
import { expectOrder, row, select, tick, written } from "./task-rows";

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

test("tasks are added in a row, from an empty list", async ({ page }) => {
  await page.goto(path);
  await expect(page.getByText("No tasks yet")).toBeVisible();
  await untilAlive(page);
  await page.keyboard.press("c");
  const input = page.getByRole("textbox", { name: "New task" });
  await input.fill("Import the order history");
  await page.keyboard.press("Enter");
  await input.fill("Build the approval programme");
  await written(page, () => page.keyboard.press("Enter"));
  await expect(input).toBeFocused();
  await expect(input).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(input).toBeHidden();
  await expectOrder(page, ["Import the order history", "Build the approval programme"]);
  await expect(page.getByRole("link", { name: "Tasks 0/2" })).toBeVisible();
  await page.reload();
  await expectOrder(page, ["Import the order history", "Build the approval programme"]);
});

test("several pasted lines become several tasks", async ({ page }) => {
  await page.goto(path);
  await page.getByRole("button", { name: "Add a task" }).click();
  const input = page.getByRole("textbox", { name: "New task" });
  await input.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "- Call Dana\n- Send the form\n\n- Sign off");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expectOrder(page, ["Call Dana", "Send the form", "Sign off"]);
  await expect(page.getByRole("link", { name: "Sign off" })).toBeVisible();
  await page.reload();
  await expectOrder(page, ["Call Dana", "Send the form", "Sign off"]);
});

test("a task is completed, and that can be taken back", async ({ page, mint }) => {
  await mint.task(onboardingId, { title: "Call Dana" });
  await page.goto(path);
  await tick(page, "Call Dana").click();
  await expect(tick(page, "Call Dana")).toBeChecked();
  await expect(row(page, "Call Dana")).toContainText("done today");
  await expect(page.getByRole("link", { name: "Tasks 1/1" })).toBeVisible();
  await written(page, () => page.getByRole("button", { name: "Undo" }).click());
  await expect(tick(page, "Call Dana")).not.toBeChecked();
  await page.reload();
  await expect(tick(page, "Call Dana")).not.toBeChecked();
  await tick(page, "Call Dana").click();
  await expect(page.getByText("“Call Dana” is done")).toBeVisible();
  await page.reload();
  await expect(tick(page, "Call Dana")).toBeChecked();
});

test("the last subtask completes its parent; a parent asks about open ones", async ({ page, mint, api }) => {
  const parent = await mint.task(onboardingId, { title: "Import" });
  await api.post(`/tasks/${parent.id}/subtasks`, { title: "Deliver the export" });
  await api.post(`/tasks/${parent.id}/subtasks`, { title: "Check the totals" });
  await page.goto(path);
  await tick(page, "Import").click();
  const dialog = page.getByRole("dialog", { name: "Complete the open subtasks, too?" });
  await dialog.getByRole("button", { name: "Leave open" }).click();
  await expect(tick(page, "Import")).toBeChecked();
  await page.getByRole("button", { name: "Subtasks of Import: 0/2 done" }).click();
  await expect(tick(page, "Check the totals")).not.toBeChecked();
  await written(page, () => page.getByRole("button", { name: "Undo" }).click());
  await expect(tick(page, "Import")).not.toBeChecked();
  await page.reload();
  await tick(page, "Deliver the export").click();
  await tick(page, "Check the totals").click();
  await expect(page.getByText("“Check the totals” is done, and “Import” with it")).toBeVisible();
  await page.reload();
  await expect(tick(page, "Import")).toBeChecked();
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByText("Completed by itself, with its last subtask")).toBeVisible();
});

test("several tasks are changed at once, and come back when deleted", async ({ page, mint, workspace }) => {
  await makeTasks(mint.task, ["One", "Two", "Three"]);
  await page.goto(path);
  await select(page, "One");
  await select(page, "Two");
  const bar = page.getByRole("toolbar", { name: "Selection" });
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Assign" }).click();
  await page.getByRole("menuitemradio", { name: workspace.owner.name }).click();
  await expect(page.getByText(`2 tasks assigned to ${workspace.owner.name}`)).toBeVisible();
  await bar.getByRole("button", { name: "Complete" }).click();
  await expect(page.getByText("2 tasks done")).toBeVisible();
  await bar.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByText("2 tasks open again")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: `Assignee of Two: ${workspace.owner.name}` })).toBeVisible();
  await expect(tick(page, "One")).not.toBeChecked();
  await select(page, "One");
  await select(page, "Two");
  await bar.getByRole("button", { name: "Delete" }).click();
  await expectOrder(page, ["Three"]);
  await written(page, () => page.getByRole("button", { name: "Undo" }).click(), 2);
  await expectOrder(page, ["One", "Two", "Three"]);
  await page.reload();
  await expectOrder(page, ["One", "Two", "Three"]);
});

test("a task is dragged within its phase and to another", async ({ page, mint }) => {
  await makeTasks(mint.task, ["One", "Two", "Three"]);
  await mint.task(onboardingId, { title: "Test", phase: "internal_qa" });
  await page.goto(path);
  await untilAlive(page);
  await written(page, () => drag(page, "Three", "One", "top"));
  await expectOrder(page, ["Three", "One", "Two", "Test"]);
  await page.reload();
  await expectOrder(page, ["Three", "One", "Two", "Test"]);
  await untilAlive(page);
  await drag(page, "One", "Test", "bottom");
  await expect(page.getByText("“One” is in Internal QA now")).toBeVisible();
  await expectOrder(page, ["Three", "Two", "Test", "One"]);
  await page.reload();
  await expectOrder(page, ["Three", "Two", "Test", "One"]);
  await expect(page.getByRole("list", { name: "Tasks of Internal QA" }).getByRole("link")).toHaveCount(2);
});

test("a drag holds beside what somebody else moved meanwhile", async ({ page, mint, api }) => {
  const one = await mint.task(onboardingId, { title: "One" });
  await mint.task(onboardingId, { title: "Two" });
  const three = await mint.task(onboardingId, { title: "Three" });
  await page.goto(path);
  await untilAlive(page);
  await api.patch(`/tasks/${one.id}`, { after: three.id });
  await drag(page, "Three", "One", "top");
  await expectOrder(page, ["Three", "Two", "One"]);
  await page.reload();
  await expectOrder(page, ["Three", "Two", "One"]);
});

test("the keyboard moves, selects, edits, completes, opens and orders", async ({ page, mint }) => {
  await makeTasks(mint.task, ["One", "Two", "Three"]);
  await page.goto(path);
  await untilAlive(page, "[data-task]");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Two" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toContainText("1 selected");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeHidden();
  await page.keyboard.press("Alt+ArrowDown");
  await expectOrder(page, ["One", "Three", "Two"]);
  await expect(page.getByRole("link", { name: "Two" })).toBeFocused();
  await expect(page.getByText("Two is 3 of 3 in Program buildout")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Title of Three" }).fill("Drei");
  await page.keyboard.press("Enter");
  await expectOrder(page, ["One", "Drei", "Two"]);
  await page.getByRole("link", { name: "Drei" }).focus();
  await written(page, () => page.keyboard.press("Space"));
  await expect(tick(page, "Drei")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/task=3/);
  await expect(page.getByRole("dialog", { name: "Task #3" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/task=/);
  await page.reload();
  await expectOrder(page, ["One", "Drei", "Two"]);
  await expect(tick(page, "Drei")).toBeChecked();
});

test("a step past the end of a phase goes into the next one, never behind a fold", async ({ page, mint }) => {
  await mint.task(onboardingId, { title: "Kick off", phase: "review" });
  await mint.task(onboardingId, { title: "One" });
  await page.goto(path);
  await untilAlive(page, "[data-task]");
  await page.keyboard.press("j");
  await page.keyboard.press("Alt+ArrowUp");
  await written(page, () => page.keyboard.press("Alt+ArrowDown"));
  await expect(page.getByRole("list", { name: "Tasks of Internal QA" })).toContainText("One");
  await expect(page.getByRole("link", { name: "One", exact: true })).toBeFocused();
  await written(page, () => page.keyboard.press("Alt+ArrowDown"));
  await page.keyboard.press("Alt+ArrowDown");
  await page.reload();
  await expect(page.getByRole("list", { name: "Tasks of Launch" })).toContainText("One");
  await expect(page.getByRole("button", { name: "3 earlier phases 0/1" })).toBeVisible();
});

test("what is refused goes back and says why", async ({ page, mint, api }) => {
  await mint.task(onboardingId, { title: "Sign off" });
  await page.goto(path);
  await untilAlive(page);
  await api.patch(`/onboardings/${onboardingId}`, { phase: "completed" });
  await tick(page, "Sign off").click();
  await expect(page.getByText(/is done.*reopen/i).first()).toBeVisible();
  await expect(tick(page, "Sign off")).not.toBeChecked();
  await expect(page.getByText("its tasks can only be read")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a task" })).toHaveCount(0);
});

test("filters stand in the URL and earlier phases in one row", async ({ page, mint, api }) => {
  await mint.task(onboardingId, { title: "Kick off", phase: "review" });
  await makeTasks(mint.task, ["One", "Two"]);
  const { id } = await mint.task(onboardingId, { title: "Late", due_date: "2020-01-02" });
  await api.patch(`/tasks/${id}`, { customer_facing: true });
  await page.goto(path);
  await expect(page.getByRole("button", { name: "3 earlier phases 0/1" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Kick off" })).toBeHidden();
  await tick(page, "One").click();
  await page.getByRole("button", { name: "Open only" }).click();
  await expect(page).toHaveURL(/open=true/);
  await expectOrder(page, ["Kick off", "Two", "Late"]);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByLabel("Overdue").click();
  await expectOrder(page, ["Late"]);
  await page.keyboard.press("Escape");
  await page.goto(`${path}?overdue=true&assignee=nobody_at_all`);
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expectOrder(page, ["One", "Two", "Late"]);
});

test("a viewer reads and changes nothing", async ({ page, context, mint, signIn }) => {
  await mint.task(onboardingId, { title: "Sign off" });
  await signIn(context, await mint.member("viewer"));
  await page.goto(path);
  await expect(page.getByRole("link", { name: "Sign off" })).toBeVisible();
  await expect(tick(page, "Sign off")).toBeDisabled();
  await expect(page.getByRole("button", { name: /Add a task/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Assignee of/ })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page, mint, api }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const contact = await mint.contact(customerId);
    const parent = await mint.task(onboardingId, { title: "Import", due_date: "2020-01-02" });
    await mint.task(onboardingId, {
      title: "Sign off",
      assignee_contact_id: contact.id,
      customer_facing: true,
    });
    await api.post(`/tasks/${parent.id}/subtasks`, { title: "Deliver" });
    await page.goto(path);
    await tick(page, "Deliver").click();
    await select(page, "Sign off");
    await expect(page.getByText("“Deliver” is done, and “Import” with it")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Sign off" }).click();
    await expect(page.getByRole("dialog", { name: /Task #/ })).toBeVisible();
    await expectAccessible(page);
  });
}

type MakeTask = (onboardingId: string, input: { title: string }) => Promise<unknown>;

/** One after the other: that is their order. */
async function makeTasks(make: MakeTask, titles: readonly string[]): Promise<void> {
  for (const title of titles) await make(onboardingId, { title });
}

/** Onto the upper or lower half of another row. */
async function drag(page: Page, title: string, onto: string, half: "top" | "bottom"): Promise<void> {
  await expect(row(page, title)).toHaveAttribute("draggable", "true");
  await expect(row(page, onto)).toHaveAttribute("draggable", "true");
  const from = await row(page, title).boundingBox();
  const target = await row(page, onto).boundingBox();
  if (!from || !target) throw new Error("a row has no place on the page");
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, from.y + from.height / 2 + 4);
  const y = half === "top" ? target.y + 4 : target.y + target.height - 4;
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.move(x + 2, y);
  await page.mouse.up();
}
