import type { Page } from "@/lib/contract/query";

/** As many as a page may hold. */
export const fullPage = 100;

/** Reads a list to its end; for what is never so long that it could not be shown whole. */
export async function allPages<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.data);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
