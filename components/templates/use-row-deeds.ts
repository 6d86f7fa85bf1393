import { type RefObject, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { SubtaskValues, TaskValues, TemplateValues } from "./template-values";

/** What can be done with a row; what cannot be done now is left out. */
export type RowDeeds = {
  moveUp?: () => void;
  moveDown?: () => void;
  addBelow: () => void;
  addSubtask?: () => void;
  duplicate: () => void;
  remove: () => void;
};

type Row = TaskValues | SubtaskValues;

/** Of react-hook-form's field array what the rows of both levels need. */
type RowList<Values extends Row> = {
  fields: readonly unknown[];
  append: (row: Values, options: Focus) => void;
  insert: (index: number, row: Values, options: Focus) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
};

type Focus = { shouldFocus: boolean };

type RowDeedsOptions<Values extends Row> = {
  list: RowList<Values>;
  path: "tasks" | `tasks.${number}.subtasks`;
  noun: string;
  empty: () => Values;
  copy: (index: number) => Values;
  /** Takes the focus when the last row is gone. */
  fallback?: RefObject<HTMLElement | null>;
};

export function useRowDeeds<Values extends Row>(options: RowDeedsOptions<Values>) {
  const { list, path, noun, empty, copy, fallback } = options;
  const { setFocus } = useFormContext<TemplateValues>();
  const [announcement, setAnnouncement] = useState("");
  const count = list.fields.length;

  function focusRow(index: number): void {
    // A menu gives the focus back to its button as it closes; only then it can go on to the row.
    setTimeout(() => {
      if (index >= 0) setFocus(`${path}.${index}.title` as "tasks.0.title");
      else fallback?.current?.focus();
    });
  }

  function put(index: number, row: Values): void {
    list.insert(index, row, { shouldFocus: false });
    focusRow(index);
  }

  /** Drag ends here, too. */
  function move(from: number, to: number): void {
    const focused = document.activeElement;
    list.move(from, to);
    setAnnouncement(`${noun} ${from + 1} is number ${to + 1} of ${count} now`);
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
  }

  function remove(index: number): void {
    list.remove(index);
    setAnnouncement(`${noun} ${index + 1} deleted`);
    focusRow(Math.min(index, count - 2));
  }

  function deedsOf(index: number): RowDeeds {
    return {
      ...(index > 0 && { moveUp: () => move(index, index - 1) }),
      ...(index < count - 1 && { moveDown: () => move(index, index + 1) }),
      addBelow: () => put(index + 1, empty()),
      duplicate: () => put(index + 1, copy(index)),
      remove: () => remove(index),
    };
  }

  return { deedsOf, add: () => put(count, empty()), announcement };
}
