import type { KeyboardEvent } from "react";

/** ⌘Enter or Ctrl Enter saves a form from any of its fields. */
export function submitOnModEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
