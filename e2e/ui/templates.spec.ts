import type { Locator, Page } from "@playwright/test";
import type { Template } from "@/lib/contract/template";
import { expect, test } from "../fixtures";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";

const path = "/admin/templates";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a template is written by keyboard, saved, and stands in its phase", async ({ page }) => {
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "No templates yet" })).toBeVisible();
  await page.getByRole("link", { name: "New template" }).click();
  await page.getByLabel("Name").fill("Design kickoff");
  await page.getByLabel("Phase", { exact: true }).selectOption("Program design");
  await page.getByRole("switch", { name: "Default of the phase" }).click();
  await expect(page.getByText("by itself when it enters Program design")).toBeVisible();
  await page.getByRole("button", { name: "Add a task" }).click();
  await expect(title(page, "task 1")).toBeFocused();
  await page.keyboard.type("Agree the scope");
  await page.keyboard.press("Enter");
  await expect(title(page, "task 2")).toBeFocused();
  await page.keyboard.type("Collect the material");
  await page.getByLabel("Assignee of task 2").selectOption("Primary contact");
  await page.getByLabel("Days until task 2 is due").fill("-3");
  await page.getByRole("checkbox", { name: "The customer sees task 2" }).click();
  await page.getByRole("button", { name: "Description of task 2" }).click();
  await page.getByRole("textbox", { name: "Description of task 2" }).fill("Logo and **fonts**");
  await choose(page, "task 2", "Add a subtask");
  await expect(title(page, "subtask 1 of task 2")).toBeFocused();
  await page.keyboard.type("Logo");
  await page.keyboard.press("Control+Enter");

  await expect(page).toHaveURL(/\/admin\/templates\/tmpl_/);
  await page.reload();
  await expect(title(page, "task 1")).toHaveValue("Agree the scope");
  await expect(title(page, "task 2")).toHaveValue("Collect the material");
  await expect(title(page, "subtask 1 of task 2")).toHaveValue("Logo");
  await expect(page.getByLabel("Assignee of task 2")).toHaveValue("customer_primary_contact");
  await expect(page.getByLabel("Days until task 2 is due")).toHaveValue("-3");
  await expect(page.getByRole("checkbox", { name: "The customer sees task 2" })).toBeChecked();
  await page.getByRole("button", { name: "Description of task 2" }).click();
  await expect(page.getByRole("textbox", { name: "Description of task 2" })).toHaveValue(
    "Logo and **fonts**",
  );

  await page.getByRole("navigation").getByRole("link", { name: "Templates" }).click();
  const group = page.getByRole("region", { name: "Program design" });
  await expect(group.getByRole("listitem")).toHaveText(/Design kickoff.*Default.*2 tasks, 1 subtask/);
});

test("rows move by keys and by menu, are copied and deleted, and the order is kept", async ({
  page,
  mint,
}) => {
  const { id } = await mint.template({ tasks: [{ title: "A" }, { title: "B" }, { title: "C" }] });
  await page.goto(`${path}/${id}`);
  await untilAlive(page);
  await title(page, "task 1").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(title(page, "task 2")).toHaveValue("A");
  await expect(title(page, "task 2")).toBeFocused();
  await expect(page.getByText("Task 1 is number 2 of 3 now")).toBeAttached();
  await choose(page, "task 3", "Move up");
  expect(await titles(page)).toEqual(["B", "C", "A"]);
  await choose(page, "task 2", "Duplicate task");
  await expect(title(page, "task 3")).toBeFocused();
  await choose(page, "task 1", "Delete task");
  await expect(title(page, "task 1")).toBeFocused();
  expect(await titles(page)).toEqual(["C", "C", "A"]);
  await save(page);
  await page.reload();
  expect(await titles(page)).toEqual(["C", "C", "A"]);
});

test("what is refused stands at its row, and nothing is saved", async ({ page, mint, api }) => {
  const { id } = await mint.template({
    tasks: [{ title: "A", subtasks: [{ title: "A1" }] }, { title: "B" }],
  });
  await page.goto(`${path}/${id}`);
  await untilAlive(page);
  await page.getByLabel("Days until task 2 is due").fill("soon");
  await title(page, "subtask 1 of task 1").fill(" ");
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Give the template a name/);
  await expect(page.getByLabel("Days until task 2 is due")).toHaveAccessibleDescription(
    /whole number from −365/,
  );
  await expect(title(page, "subtask 1 of task 1")).toHaveAccessibleDescription(/Give the task a title/);
  await expect(title(page, "task 1")).not.toHaveAttribute("aria-invalid");
  expect((await api.get<Template>(`/templates/${id}`)).body.tasks[1]?.due_offset).toBeNull();
});

test("who leaves with changes is asked, by a link and by Back", async ({ page, mint }) => {
  const { id } = await mint.template();
  await page.goto(path);
  await page.getByRole("link", { name: "Design kickoff" }).click();
  await page.getByLabel("Name").fill("Another name");
  const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await page.getByRole("navigation").getByRole("link", { name: "API keys" }).click();
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(page.getByLabel("Name")).toHaveValue("Another name");
  await page.evaluate(() => history.back());
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await expect(page.getByRole("heading", { name: "Templates", level: 2 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Design kickoff" })).toBeVisible();
});

test("discarded changes come back by Undo", async ({ page, mint }) => {
  const { id } = await mint.template({ tasks: [{ title: "A" }] });
  await page.goto(`${path}/${id}`);
  await untilAlive(page);
  await title(page, "task 1").fill("Changed");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(title(page, "task 1")).toHaveValue("A");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title(page, "task 1")).toHaveValue("Changed");
  await save(page);
  await page.reload();
  await expect(title(page, "task 1")).toHaveValue("Changed");
});

test("of two who save, the second decides which version stays", async ({ page, mint, as }) => {
  const { id } = await mint.template({ tasks: [{ title: "A" }] });
  const ada = await as(await mint.member("admin"));
  await page.goto(`${path}/${id}`);
  await untilAlive(page);
  await ada.patch(`/templates/${id}`, { name: "Theirs" });
  await page.getByLabel("Name").fill("Mine");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/Mika admin saved another version meanwhile: “Theirs”/)).toBeVisible();
  await page.getByRole("button", { name: "Take theirs" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Theirs");
  await ada.patch(`/templates/${id}`, { name: "Theirs again" });
  await page.getByLabel("Name").fill("Mine");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Save mine instead" }).click();
  await expect(page.getByText("“Mine” saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Mine");
});

test("from the list: another default, a copy, and the end of a template", async ({ page, mint }) => {
  await mint.template({ name: "Standard", default_for_phase: true });
  await mint.template({ name: "Enterprise", tasks: [{ title: "Security review" }] });
  await page.goto(path);
  await menu(page, "Enterprise", "Make it the default");
  await expect(row(page, "Enterprise")).toHaveText(/Default/);
  await expect(row(page, "Standard")).not.toHaveText(/Default/);
  await menu(page, "Enterprise", "Duplicate template");
  await expect(page.getByLabel("Name")).toHaveValue("Enterprise (copy)");
  await expect(title(page, "task 1")).toHaveValue("Security review");
  await page.getByRole("button", { name: "Create template" }).click();
  await expect(page).toHaveURL(/templates\/tmpl_/);
  await page.goto(path);
  await menu(page, "Enterprise (copy)", "Delete template");
  const dialog = page.getByRole("alertdialog", { name: "Delete “Enterprise (copy)”?" });
  const answered = page.waitForResponse((response) => response.request().method() === "DELETE");
  await dialog.getByRole("button", { name: "Delete template" }).click();
  await expect(row(page, "Enterprise (copy)")).toHaveCount(0);
  expect((await answered).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("region", { name: "Program design" }).getByRole("listitem")).toHaveCount(2);
});

test("pressing twice makes one template", async ({ page, api }) => {
  await page.goto(`${path}/new?phase=launch`);
  await untilAlive(page);
  await page.getByLabel("Name").fill("Go live");
  await page.getByRole("button", { name: "Create template" }).dblclick();
  await expect(page).toHaveURL(/templates\/tmpl_/);
  const { body } = await api.get<{ data: Template[] }>("/templates");
  expect(body.data.map(({ name, phase }) => [name, phase])).toEqual([["Go live", "launch"]]);
});

test("a template that is not there says so; a member gets no page at all", async ({
  page,
  context,
  mint,
  signIn,
}) => {
  const { id } = await mint.template({}, await mint.workspace());
  await page.goto(`${path}/${id}`);
  await expect(page.getByRole("heading", { name: "There is no such template here" })).toBeVisible();
  await signIn(context, await mint.member("member"));
  expect((await page.goto(path))?.status()).toBe(404);
  expect((await page.goto(`${path}/new`))?.status()).toBe(404);
});

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 1440],
  ["light", 375],
  ["dark", 375],
] as const) {
  test(`axe finds nothing in ${colorScheme} at ${width} px, and nothing runs over`, async ({
    page,
    mint,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { id } = await mint.template({
      default_for_phase: true,
      tasks: [
        { title: "Agree the scope", description: "Text", subtasks: [{ title: "Write it down" }] },
        { title: "Collect the material" },
      ],
    });
    for (const at of [path, `${path}/${id}`]) {
      await page.goto(at);
      await untilAlive(page);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await title(page, "task 1").fill("");
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Give the task a title")).toBeVisible();
    await expectAccessible(page);
  });
}

function title(page: Page, of: string): Locator {
  return page.getByRole("textbox", { name: `Title of ${of}`, exact: true });
}

async function titles(page: Page): Promise<string[]> {
  const fields = await page.getByRole("textbox", { name: /^Title of task/ }).all();
  return Promise.all(fields.map((field) => field.inputValue()));
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/” saved$/)).toBeVisible();
}

async function choose(page: Page, of: string, deed: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${of}`, exact: true }).click();
  await page.getByRole("menuitem", { name: deed }).click();
}

async function menu(page: Page, name: string, deed: string): Promise<void> {
  await page.getByRole("button", { name: `${name}: more`, exact: true }).click();
  await page.getByRole("menuitem", { name: deed }).click();
}

function row(page: Page, name: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
}
