import { png } from "@/e2e/factories/files";
import { expect, test } from "@/e2e/fixtures";
import { untilAlive } from "./alive";
import { choose, commentAt, comments, composer, type List, onboardingOf, transfer } from "./conversation";

test.beforeEach(async ({ context, workspace, signIn }) => {
  await signIn(context, workspace.owner);
});

test("files come by the chooser, by paste and by drop, and too large ones say so", async ({
  page,
  mint,
  api,
}) => {
  const { id } = await onboardingOf(mint);
  await page.goto("/onboardings/1?tab=comments");
  await untilAlive(page);
  const files = page.getByRole("list", { name: "Files to attach" });
  await choose(page, { name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await expect(files.getByRole("button", { name: "Take out plan.csv" })).toBeVisible();
  await transfer(composer(page), "paste", "shot.png");
  await expect(files.getByRole("button", { name: "Take out shot.png" })).toBeVisible();
  await transfer(page.getByRole("heading", { name: "No comments yet" }), "drop", "dropped.png");
  await expect(files.getByRole("button", { name: "Take out dropped.png" })).toBeVisible();
  await choose(page, {
    name: "film.bin",
    mimeType: "application/octet-stream",
    buffer: Buffer.alloc(27_262_976),
  });
  await expect(files.getByText("This file has 26 MB. A file may have up to 25 MB.")).toBeVisible();
  await choose(page, { name: "lie.png", mimeType: "image/png", buffer: Buffer.from("%PDF-1.7\n") });
  await expect(files.getByText(/The file says it is/)).toBeVisible();
  await composer(page).fill("With files");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText("A file is not there yet. Try it again, or take it out.")).toBeVisible();
  for (const name of ["film.bin", "lie.png", "dropped.png"]) {
    await page.getByRole("button", { name: `Take out ${name}` }).click();
  }
  await page.reload();
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(comments(page)).toHaveCount(1);
  await page.reload();
  await expect(commentAt(page, 0).getByRole("img", { name: "shot.png" })).toHaveJSProperty("naturalWidth", 1);
  const download = page.waitForEvent("download");
  await commentAt(page, 0)
    .getByRole("link", { name: /plan\.csv/ })
    .click();
  expect((await download).suggestedFilename()).toBe("plan.csv");
  const { body } = await api.get<List>(`/onboardings/${id}/comments`);
  expect(body.data[0]?.attachments.map(({ file_name }) => file_name).sort()).toEqual([
    "plan.csv",
    "shot.png",
  ]);
});

test("a file that broke off is sent again, and the comment waits for it", async ({ page, mint }) => {
  await onboardingOf(mint);
  await page.goto("/onboardings/1?tab=comments");
  await untilAlive(page);
  await page.route("**/attachments", (route) => route.abort());
  await choose(page, { name: "shot.png", mimeType: "image/png", buffer: png });
  await expect(page.getByText("The connection broke off before the file was there.")).toBeVisible();
  await page.unroute("**/attachments");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/attachments", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("progressbar", { name: "Uploading shot.png" })).toBeVisible();
  await composer(page).fill("Look");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("Waits for the files")).toBeVisible();
  await expect(comments(page)).toHaveCount(0);
  letGo();
  await expect(commentAt(page, 0).getByRole("img", { name: "shot.png" })).toBeVisible();
});
