import type { Page } from "@playwright/test";

/** Waits until React has taken the page over: keys that come before are lost on any page. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__react"));
  });
}
