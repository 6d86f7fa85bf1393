import type { Page } from "@playwright/test";

/**
 * Waits until React has taken the page over: keys that come before are lost on any page. What streams in later, such
 * as a tab's list, is taken over later: name something in it.
 */
export async function untilAlive(page: Page, selector = "main"): Promise<void> {
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    return element !== null && Object.keys(element).some((key) => key.startsWith("__react"));
  }, selector);
}
