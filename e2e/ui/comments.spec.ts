import { png } from "@/e2e/factories/files";
import { makeComment } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";
import { choose, commentAt, comments, composer, type List, menuOf, onboardingOf } from "./conversation";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("a comment is posted once, edited in place, deleted and brought back", async ({ page, mint, api }) => {
  const { id } = await onboardingOf(mint);
  await page.goto("/onboardings/1");
  await page.getByRole("link", { name: "Comments" }).click();
  await expect(page.getByRole("heading", { name: "No comments yet" })).toBeVisible();
  await composer(page).fill("Agreed on **Monday**, see [plan](https://example.com)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(commentAt(page, 0).getByText("Monday", { exact: true })).toHaveJSProperty("tagName", "STRONG");
  await expect(composer(page)).toHaveValue("");
  await expect(page.getByRole("link", { name: "Comments 1" })).toBeVisible();
  await page.reload();
  await expect(comments(page)).toHaveCount(1);
  expect((await api.get<List>(`/onboardings/${id}/comments`)).body.data).toMatchObject([
    { visibility: "internal", mentions: [] },
  ]);
  await menuOf(page, 0, "Edit comment");
  const edit = page.getByRole("textbox", { name: "Edit comment" });
  await expect(edit).toBeFocused();
  await edit.fill(" ");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(page.getByText("A comment needs words. To take it away, delete it.")).toBeVisible();
  await edit.fill("Agreed on Tuesday");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(commentAt(page, 0)).toContainText("edited");
  await page.reload();
  await expect(commentAt(page, 0)).toContainText("Agreed on Tuesday");
  await menuOf(page, 0, "Delete comment");
  await expect(page.getByRole("heading", { name: "No comments yet" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(commentAt(page, 0)).toContainText("Agreed on Tuesday");
  await menuOf(page, 0, "Delete comment");
  await expect(page.getByText("The comment was deleted").last()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "No comments yet" })).toBeVisible();
});

test("what was edited elsewhere meanwhile is not written over", async ({ page, mint, as, workspace }) => {
  const { id } = await onboardingOf(mint);
  const said = await makeComment(workspace, { onboardingId: id });
  await page.goto("/onboardings/1?tab=comments");
  await menuOf(page, 0, "Edit comment");
  await page.getByRole("textbox", { name: "Edit comment" }).fill("Mine");
  await (await as(workspace.owner)).patch(`/comments/${said.id}`, { body: "Of the other tab" });
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(page.getByText("This comment was changed meanwhile.")).toBeVisible();
  await page.reload();
  await expect(commentAt(page, 0)).toContainText("Of the other tab");
});

test("an @ offers members, and contacts where the customer sees it", async ({ page, mint, api }) => {
  const { id, customer_id } = await onboardingOf(mint);
  const member = await mint.member("member");
  const contact = await mint.contact(customer_id, { name: "Dana Fischer" });
  const { id: gone } = await mint.contact(customer_id, { name: "Danilo Gone" });
  await api.patch(`/contacts/${gone}`, { archived: true });
  await page.goto("/onboardings/1?tab=comments");
  await untilAlive(page);
  const list = page.getByRole("listbox", { name: "People to mention" });
  await composer(page).pressSequentially("Hello @Dan");
  await expect(list).toBeHidden();
  await composer(page).fill("");
  await page.getByRole("radio", { name: "Customer" }).check({ force: true });
  await expect(page.getByText("Contoso Ltd will see this comment.")).toBeVisible();
  await composer(page).pressSequentially("Hello @Dan");
  await expect(list.getByRole("option")).toHaveText([/Dana Fischer/]);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await composer(page).pressSequentially("a");
  await page.keyboard.press("Backspace");
  await composer(page).fill("Hello ");
  await composer(page).pressSequentially("@Dan");
  await page.keyboard.press("Enter");
  await expect(composer(page)).toHaveValue("Hello @Dana Fischer ");
  await composer(page).pressSequentially(`and @${member.name.slice(0, 3)}`);
  await list.getByRole("option", { name: member.name }).first().click();
  await page.getByRole("radio", { name: "Internal" }).check({ force: true });
  await expect(page.getByText("Dana Fischer will not be told")).toBeVisible();
  await page.getByRole("radio", { name: "Customer" }).check({ force: true });
  await page.getByRole("button", { name: "Send to customer" }).click();
  await expect(commentAt(page, 0).getByText("Customer", { exact: true })).toBeVisible();
  const sent = await api.get<List>(`/onboardings/${id}/comments`);
  expect(sent.body.data[0]?.mentions.map((one) => one.id).sort()).toEqual([contact.id, member.id].sort());
  await composer(page).pressSequentially(`@${member.name.slice(0, 3)}`);
  await page.keyboard.press("Enter");
  await composer(page).fill("Nobody");
  await page.getByRole("radio", { name: "Internal" }).check({ force: true });
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(comments(page)).toHaveCount(2);
  const next = await api.get<List>(`/onboardings/${id}/comments`);
  expect(next.body.data[0]).toMatchObject({ body: "Nobody", mentions: [] });
});

test("a script is refused with its text kept, and shown as code it does nothing", async ({ page, mint }) => {
  await onboardingOf(mint);
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.goto("/onboardings/1?tab=comments");
  const script = "<script>alert(1)</script>";
  await composer(page).fill(script);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText("A comment cannot carry a script.")).toBeVisible();
  await expect(composer(page)).toHaveValue(script);
  await page.reload();
  await expect(composer(page)).toHaveValue(script);
  await composer(page).fill(`Write \`${script}\` <u id="inside">there</u> ![x](https://example.com/x.png)`);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(commentAt(page, 0).getByText(script)).toHaveJSProperty("tagName", "CODE");
  await page.reload();
  await expect(commentAt(page, 0).getByText(script)).toBeVisible();
  await expect(commentAt(page, 0).locator("script, img, #inside")).toHaveCount(0);
  expect(dialogs).toBe(0);
});

test("a viewer comments, edits their own alone, and an admin deletes any", async ({
  page,
  context,
  mint,
  signIn,
  workspace,
}) => {
  const { id } = await onboardingOf(mint);
  await makeComment(workspace, { onboardingId: id }, { body: "Of the owner" });
  await signIn(context, await mint.member("viewer"));
  await page.goto("/onboardings/1?tab=comments");
  await composer(page).fill("Of the viewer");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(commentAt(page, 1)).toContainText("Of the viewer");
  await page.reload();
  await expect(comments(page)).toHaveCount(2);
  await expect(commentAt(page, 0).getByRole("button")).toHaveCount(0);
  await expect(commentAt(page, 1).getByRole("button", { name: /: more$/ })).toHaveCount(1);
  await signIn(context, workspace.owner);
  await page.reload();
  await commentAt(page, 1)
    .getByRole("button", { name: /: more$/ })
    .click();
  await expect(page.getByRole("menuitem", { name: "Edit comment" })).toBeHidden();
  await page.getByRole("menuitem", { name: "Delete comment" }).click();
  await expect(comments(page)).toHaveCount(1);
});

test("older comments come above when they are asked for", async ({ page, mint, workspace }) => {
  const { id } = await onboardingOf(mint);
  for (let number = 1; number <= 53; number += 1) {
    await makeComment(workspace, { onboardingId: id }, { body: `Word ${number}` });
  }
  await page.goto("/onboardings/1?tab=comments");
  await expect(comments(page)).toHaveCount(50);
  await expect(commentAt(page, 49)).toBeInViewport();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(page.getByText("The older comments could not be read.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(comments(page)).toHaveCount(53);
  await expect(commentAt(page, 0)).toContainText("Word 1");
  await expect(page.getByRole("link", { name: "Comments 53" })).toBeVisible();
});

test("a task has its own comments, in its details", async ({ page, mint, api }) => {
  const { id } = await onboardingOf(mint);
  const task = await mint.task(id);
  await page.goto(`/onboardings/1?task=${task.display_id}`);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("textbox", { name: "Comment" }).fill("Asked Dana");
  await drawer.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(drawer.getByRole("article")).toContainText("Asked Dana");
  await page.reload();
  await expect(drawer.getByRole("article")).toContainText("Asked Dana");
  expect((await api.get<List>(`/tasks/${task.id}/comments`)).body.data).toHaveLength(1);
  expect((await api.get<List>(`/onboardings/${id}/comments`)).body.data).toHaveLength(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme}`, async ({ page, mint, workspace }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { id } = await onboardingOf(mint);
    await mint.member("member");
    await makeComment(workspace, { onboardingId: id }, { visibility: "customer" });
    await makeComment(workspace, { onboardingId: id });
    await page.goto("/onboardings/1?tab=comments");
    await expect(comments(page)).toHaveCount(2);
    await expectAccessible(page);
    await page.getByRole("radio", { name: "Customer" }).check({ force: true });
    await choose(page, { name: "shot.png", mimeType: "image/png", buffer: png });
    await composer(page).pressSequentially("@");
    await expect(page.getByRole("listbox", { name: "People to mention" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await menuOf(page, 0, "Edit comment");
    await expect(page.getByRole("textbox", { name: "Edit comment" })).toBeVisible();
    await expectAccessible(page);
  });
}
