import { expect, test } from "@playwright/test";

test("the first page loads its scripts under the content security policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const response = await page.goto("/");
  expect(response?.headers()["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[^']+' 'strict-dynamic'/,
  );
  await expect(page.getByRole("main")).toBeVisible();
  // Next's own script ran: it holds the router of a page that came alive.
  await page.waitForFunction(() => "next" in window);
  expect(complaints).toEqual([]);
});
