"use client";

import { type FocusEvent, useEffect, useRef, useState } from "react";
import { useHotkeys } from "@/components/layout/use-hotkeys";

/** One row of the list is in the tab order, and the arrows or J and K move it. */
export function useTaskCursor() {
  const list = useRef<HTMLDivElement>(null);
  const held = useRef<string>(undefined);
  const [cursor, setCursor] = useState<string>();
  // A row that moves leaves the page for an instant, and the focus with it.
  useEffect(() => {
    if (held.current !== undefined && document.activeElement === document.body)
      focus(list.current, held.current);
  });
  const step = (by: 1 | -1) => {
    const ids = idsIn(list.current);
    // Quick keys come before the state of the one before.
    const from = rowOf(document.activeElement) ?? cursor;
    const at = from === undefined ? -1 : ids.indexOf(from);
    const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next !== undefined) focus(list.current, next);
  };
  useHotkeys({ j: () => step(1), k: () => step(-1) }, { isFirst: true });
  return {
    list,
    cursor,
    step,
    onFocus: ({ target }: FocusEvent) => {
      const id = rowOf(target);
      if (id === undefined) return;
      if (id !== held.current) held.current = undefined;
      setCursor(id);
    },
    focusOn: (id: string) => focus(list.current, id),
    /** Keeps the focus on a row that is about to move. */
    hold: (id: string) => {
      held.current = id;
    },
    /** Gives the focus to the next row when this one is about to go. */
    leave: (id: string) => {
      const ids = idsIn(list.current);
      const at = ids.indexOf(id);
      held.current = ids[at + 1] ?? ids[at - 1];
    },
  };
}

export type TaskCursor = ReturnType<typeof useTaskCursor>;

function rowOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>("[data-row]")?.dataset.row;
}

function idsIn(list: HTMLElement | null): string[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-task]") ?? [])].map(
    ({ dataset }) => dataset.task ?? "",
  );
}

function focus(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)?.focus();
}
