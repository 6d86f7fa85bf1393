import { expect, type Locator, type Page } from "@playwright/test";

export function row(page: Page, title: string): Locator {
  return page.locator("[data-row]").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

export function tick(page: Page, title: string): Locator {
  return page.getByRole("checkbox", { name: `Done: ${title}`, exact: true });
}

export async function select(page: Page, title: string): Promise<void> {
  await row(page, title).hover();
  await page.getByRole("checkbox", { name: `Select ${title}`, exact: true }).check();
}

export async function expectOrder(page: Page, titles: readonly string[]): Promise<void> {
  await expect(page.locator("[data-task]")).toHaveText([...titles]);
}

/** Does something that writes, and waits for the answers: what shows at once may still be on its way. */
export async function written(page: Page, deed: () => Promise<unknown>, writes = 1): Promise<void> {
  let open = writes;
  const answer = page.waitForResponse((response) => {
    if (response.request().method() !== "GET" && response.url().includes("/api/v1/")) open -= 1;
    return open === 0;
  });
  await deed();
  await answer;
}
