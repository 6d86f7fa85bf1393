import type { WholeList } from "@/lib/contract/query";

/** A list that is never paged, in the shape of those that are. */
export function wholeList<T>(data: T[]): WholeList<T> {
  return { object: "list", data, has_more: false, next_cursor: null };
}
