import type { ApiKey } from "@/lib/contract/api-key";
import { isOver, stateOf } from "./key-words";

export type KeyFilters = { mode: "all" | "live" | "test"; by: string[]; revoked: boolean };
export type Creator = NonNullable<ApiKey["created_by"]>;

/** Those that work stand above those that are over; within each, the newest first. */
export function visibleKeys(keys: readonly ApiKey[], filters: KeyFilters, now: string) {
  const wanted = keys.filter(
    (key) =>
      (filters.mode === "all" || key.mode === filters.mode) &&
      (filters.by.length === 0 || filters.by.includes(key.created_by?.id ?? "")),
  );
  const shown = wanted.filter((key) => filters.revoked || stateOf(key, now) !== "revoked");
  return {
    shown: shown.toSorted((a, b) => Number(isOver(a, now)) - Number(isOver(b, now))),
    hiddenCount: wanted.length - shown.length,
  };
}

export function creatorsOf(keys: readonly ApiKey[]): Creator[] {
  const byId = new Map(keys.flatMap(({ created_by }) => (created_by ? [[created_by.id, created_by]] : [])));
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
