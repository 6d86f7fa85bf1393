import type { Page } from "@playwright/test";
import { makeOnboarding } from "@/e2e/db/rows";
import { expect, test } from "@/e2e/fixtures";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";

const path = "/admin/phases";
const names = [
  "Before getting started",
  "Program design",
  "Review",
  "Program buildout",
  "Internal QA",
  "Launch",
  "Completed",
];

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a phase is renamed and gets its target in place", async ({ page }) => {
  await page.goto(path);
  await expect(page.getByRole("list", { name: "Phases" }).getByRole("listitem")).toHaveCount(7);
  await page.getByRole("button", { name: "Name: Review, edit" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("launch");
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Launch” is a phase of the sequence already.")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Sign-off");
  await page.keyboard.press("Enter");
  const row = rowOf(page, "Sign-off");
  await row.getByRole("button", { name: "Target: 7 days, edit" }).click();
  await row.getByRole("textbox", { name: "Target" }).fill("soon");
  await page.keyboard.press("Enter");
  await expect(row.getByText("Write a whole number of days from 1 to 365")).toBeVisible();
  await row.getByRole("textbox", { name: "Target" }).fill("10");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("button", { name: "Target: 10 days, edit" })).toBeFocused();
  await row.getByRole("button", { name: "Colour: Ochre" }).click();
  await page.getByRole("menuitemradio", { name: "Pine" }).click();
  await expect(row.getByRole("button", { name: "Colour: Pine" })).toBeVisible();
  await page.reload();
  await expect(rowOf(page, "Sign-off").getByRole("button", { name: "Target: 10 days, edit" })).toBeVisible();
  await expect(rowOf(page, "Sign-off").getByRole("button", { name: "Colour: Pine" })).toBeVisible();
});

test("a phase is dragged to another place, and the order can be taken back", async ({ page }) => {
  await page.goto(path);
  await untilAlive(page);
  await drag(page, "Internal QA", "Program design", "top");
  await expect(page.getByText("Internal QA is phase 2 of 7 now")).toBeVisible();
  const moved = ["Before getting started", "Internal QA", "Program design", "Review", "Program buildout"];
  await expectOrder(page, [...moved, "Launch", "Completed"]);
  await page.reload();
  await expectOrder(page, [...moved, "Launch", "Completed"]);
  await untilAlive(page);
  await drag(page, "Before getting started", "Launch", "bottom");
  await expectOrder(page, [...moved.slice(1), "Launch", "Before getting started", "Completed"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The order is as it was")).toBeVisible();
  await page.reload();
  await expectOrder(page, [...moved, "Launch", "Completed"]);
});

test("the keyboard moves a phase, by Alt with an arrow and by its menu", async ({ page }) => {
  await page.goto(path);
  const review = page.getByRole("button", { name: "Name: Review, edit" });
  await review.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("Alt+ArrowUp");
  await expectOrder(page, ["Review", ...names.filter((name) => name !== "Review")]);
  await expect(review).toBeFocused();
  await expect(page.getByText("Review is phase 1 of 7 now")).toBeVisible();
  await page.getByRole("button", { name: "Launch: more" }).click();
  await expect(page.getByRole("menuitem", { name: "Move down" })).toBeDisabled();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect(page.getByText("Launch is phase 5 of 7 now")).toBeVisible();
  await page.reload();
  await expectOrder(page, [
    "Review",
    "Before getting started",
    "Program design",
    "Program buildout",
    "Launch",
    "Internal QA",
    "Completed",
  ]);
});

test("an order that somebody else changed meanwhile is not written over", async ({ page, api }) => {
  await page.goto(path);
  await untilAlive(page);
  await api.post("/phases", { name: "Handover" });
  await page.getByRole("button", { name: "Name: Review, edit" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText("Somebody changed the phases meanwhile.").first()).toBeVisible();
  await expectOrder(page, [...names.slice(0, -1), "Handover", "Completed"]);
});

test("two people who change different fields both keep their change", async ({ page, api }) => {
  await page.goto(path);
  await untilAlive(page);
  await api.patch("/phases/review", { target_days: 30 });
  await rename(page, "Review", "Sign-off");
  await expect(rowOf(page, "Sign-off").getByRole("button", { name: "Target: 30 days, edit" })).toBeVisible();
  await api.patch("/phases/launch", { name: "Go-live" });
  await rename(page, "Launch", "Liftoff");
  await expect(
    page.getByText(/Tests changed this meanwhile. It is “Go-live” now, you wrote “Liftoff”/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Use mine" }).click();
  await expect(page.getByRole("button", { name: "Name: Liftoff, edit" })).toBeVisible();
});

test("a new phase is added in its place, once", async ({ page }) => {
  await page.goto(path);
  await page.getByRole("button", { name: "Add phase" }).click();
  const drawer = page.getByRole("dialog", { name: "Add a phase" });
  await expect(page).toHaveURL(/drawer=new/);
  await drawer.getByRole("button", { name: "Add phase" }).click();
  await expect(drawer.getByText("Give the phase a name, such as Kickoff.")).toBeVisible();
  await drawer.getByLabel("Name").fill("review");
  await drawer.getByLabel("Target days").fill("400");
  await drawer.getByLabel("Place").selectOption({ label: "After Program design" });
  await drawer.getByRole("button", { name: "Add phase" }).click();
  await expect(drawer.getByText("Write a whole number of days from 1 to 365")).toBeVisible();
  await drawer.getByLabel("Target days").fill("4");
  await drawer.getByRole("button", { name: "Add phase" }).click();
  await expect(drawer.getByText("“Review” is a phase of the sequence already.")).toBeVisible();
  await drawer.getByLabel("Name").fill("Handover");
  await drawer.getByRole("button", { name: "Add phase" }).dblclick();
  await expect(drawer).toBeHidden();
  await page.reload();
  await expectOrder(page, [...names.slice(0, 2), "Handover", ...names.slice(2)]);
  await expect(rowOf(page, "Handover").getByRole("button", { name: "Target: 4 days, edit" })).toBeVisible();
});

test("an empty phase is archived, taken back and restored", async ({ page }) => {
  await page.goto(path);
  await archive(page, "Review");
  await page.getByRole("button", { name: "Archive phase" }).click();
  await expectOrder(
    page,
    names.filter((name) => name !== "Review"),
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expectOrder(page, names);
  await archive(page, "Launch");
  await page.getByRole("button", { name: "Archive phase" }).click();
  await expectOrder(
    page,
    names.filter((name) => name !== "Launch"),
  );
  await page.reload();
  const archived = page.getByRole("region", { name: "Archived" });
  await expect(archived.getByRole("listitem")).toContainText("Launch");
  await archived.getByRole("button", { name: "Restore Launch" }).click();
  await expectOrder(page, names);
  await expect(archived).toBeHidden();
});

test("a phase that is used asks where its onboardings go", async ({ page, mint, workspace }) => {
  const { id } = await mint.customer();
  await makeOnboarding(workspace.id, id, "review");
  await makeOnboarding(workspace.id, id, "review", { state: "paused" });
  await page.goto(path);
  await expect(rowOf(page, "Review")).toContainText("2 open");
  await expect(page.getByRole("button", { name: "Use another sequence" })).toHaveCount(0);
  await archive(page, "Review");
  const dialog = page.getByRole("alertdialog", { name: "Archive “Review”?" });
  const target = dialog.getByLabel("Move its 2 open onboardings to");
  await expect(target).toHaveValue("program_buildout");
  await expect(target.getByRole("option", { name: "Review" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Review: more" })).toBeFocused();
});

test("archiving a used phase moves what is in it", async ({ page, mint, api }) => {
  const { id: customer_id } = await mint.customer();
  await api.post("/onboardings", { customer_id, phase: "review" });
  await page.goto(path);
  await archive(page, "Review");
  await page.getByLabel("Move its open onboarding to").selectOption("Launch");
  await page.getByRole("button", { name: "Archive phase" }).click();
  await expectOrder(
    page,
    names.filter((name) => name !== "Review"),
  );
  await expect(rowOf(page, "Launch")).toContainText("1 open");
});

test("the launch can be marked by another phase", async ({ page, api }) => {
  await page.goto(path);
  await page.getByRole("button", { name: "Review: more" }).click();
  await expect(page.getByRole("menuitem", { name: "Archive phase" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Mark the launch on entry" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Launch: more" }).click();
  await page.getByRole("menuitem", { name: "No longer mark the launch" }).click();
  await expect(page.getByText("Marks the launch")).toHaveCount(0);
  await page.getByRole("button", { name: "Review: more" }).click();
  await page.getByRole("menuitem", { name: "Mark the launch on entry" }).click();
  await expect(rowOf(page, "Review")).toContainText("Marks the launch");
  expect((await api.get("/phases/review")).body.kind).toBe("launch");
});

test("another sequence replaces the phases of a new workspace", async ({ page }) => {
  await page.goto(path);
  await page.getByRole("button", { name: "Use another sequence" }).click();
  await page.getByRole("button", { name: "Replace the phases" }).click();
  const classic = ["Kickoff", "Integration", "UAT", "Launch", "Adoption", "Completed"];
  await expectOrder(page, classic);
  await page.reload();
  await expectOrder(page, classic);
});

test("a member does not get the page", async ({ page, context, mint, signIn }) => {
  await signIn(context, await mint.member("member"));
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page, mint, workspace, api }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { id } = await mint.customer();
    await makeOnboarding(workspace.id, id, "review");
    await api.delete("/phases/internal_qa");
    await page.goto(path);
    await expect(page.getByRole("region", { name: "Archived" })).toBeVisible();
    await expectAccessible(page);
    await archive(page, "Review");
    await expectAccessible(page);
    await page.goto(`${path}?drawer=new`);
    await expect(page.getByRole("dialog", { name: "Add a phase" })).toBeVisible();
    await expectAccessible(page);
  });
}

test("a phone shows all of it, without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(path);
  const row = rowOf(page, "Review");
  for (const name of ["Target: 7 days, edit", "Colour: Ochre", "Review: more"]) {
    await expect(row.getByRole("button", { name })).toBeInViewport({ ratio: 1 });
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
  await expectAccessible(page);
});

function rowOf(page: Page, name: string) {
  return page
    .getByRole("list", { name: "Phases" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Name: ${name}, edit` }) });
}

async function expectOrder(page: Page, wanted: readonly string[]): Promise<void> {
  const shown = page.getByRole("list", { name: "Phases" }).getByRole("button", { name: /^Name: / });
  await expect(shown).toHaveText([...wanted]);
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("button", { name: `Name: ${from}, edit` }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(to);
  await page.keyboard.press("Enter");
}

async function archive(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `${name}: more` }).click();
  await page.getByRole("menuitem", { name: "Archive phase" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
}

/** By the handle, onto the upper or lower half of another row. */
async function drag(page: Page, name: string, onto: string, half: "top" | "bottom"): Promise<void> {
  await expect(rowOf(page, name)).toHaveAttribute("draggable", "true");
  const handle = await rowOf(page, name).getByTitle("Drag to another place").boundingBox();
  const target = await rowOf(page, onto).boundingBox();
  if (!handle || !target) throw new Error("a row has no place on the page");
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2 + 4);
  const y = half === "top" ? target.y + 4 : target.y + target.height - 4;
  await page.mouse.move(target.x + 200, y, { steps: 8 });
  await page.mouse.move(target.x + 202, y);
  await page.mouse.up();
}
