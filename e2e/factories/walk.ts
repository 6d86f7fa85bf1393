import type { Customer } from "@/lib/contract/customer";
import type { Page } from "@/lib/contract/query";
import type { Api } from "./client";

export type CustomerPage = Page<Customer>;

/** Follows `next_cursor` to the end; `between` happens after each page. */
export async function walk(
  api: Api,
  query: string,
  between: (page: CustomerPage) => Promise<unknown> = async () => undefined,
): Promise<Customer[]> {
  const rows: Customer[] = [];
  for (let cursor = ""; ; ) {
    const { body, status } = await api.get<CustomerPage>(`/customers?${query}${cursor}`);
    if (status !== 200) throw new Error(`page ${cursor} answered ${status}`);
    rows.push(...body.data);
    if (body.next_cursor === null) return rows;
    await between(body);
    cursor = `&cursor=${encodeURIComponent(body.next_cursor)}`;
  }
}

export const namesOf = (rows: readonly Customer[]): string[] => rows.map(({ name }) => name);
