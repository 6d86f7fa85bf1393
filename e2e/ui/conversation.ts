import type { Locator, Page } from "@playwright/test";
import { png } from "@/e2e/factories/files";
import type { Comment } from "@/lib/contract/comment";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { Page as ListPage } from "@/lib/contract/query";

/** What the tests of comments and of their files do with a page. */

export type List = ListPage<Comment>;

type Minting = {
  customer: (input: { name: string }) => Promise<{ id: string }>;
  onboarding: (customerId: string) => Promise<Onboarding>;
};

export async function onboardingOf(mint: Minting): Promise<Onboarding> {
  const { id } = await mint.customer({ name: "Contoso Ltd" });
  return mint.onboarding(id);
}

export function composer(page: Page): Locator {
  return page.getByRole("form", { name: "New comment" }).getByRole("textbox", { name: "Comment" });
}

export function comments(page: Page): Locator {
  return page.getByRole("list", { name: "Comments" }).getByRole("article");
}

export function commentAt(page: Page, at: number): Locator {
  return comments(page).nth(at);
}

export async function menuOf(page: Page, at: number, item: string): Promise<void> {
  await commentAt(page, at)
    .getByRole("button", { name: /: more$/ })
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

export async function choose(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Attach files" }).click();
  await (await chooser).setFiles(file);
}

/** A picture from the clipboard, or from another window. */
export async function transfer(target: Locator, kind: "paste" | "drop", name: string): Promise<void> {
  await target.evaluate(
    (element, { kind, name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }));
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: data })
          : new DragEvent("drop", { ...options, dataTransfer: data }),
      );
    },
    { kind, name, bytes: [...png] },
  );
}
