"use client";

import { useEffect, useEffectEvent } from "react";

type Hotkeys = Readonly<Record<string, () => void>>;

type HotkeyOptions = {
  /** Before the keys of the shell, whichever of the two was there first. */
  isFirst?: boolean;
};

/**
 * Single keys ("c", "?"), sequences ("g c") and combinations ("mod+k").
 * Single keys and sequences rest while somebody types or something is open on top of the page.
 */
export function useHotkeys(keys: Hotkeys, { isFirst = false }: HotkeyOptions = {}): void {
  const press = useEffectEvent((name: string, event: KeyboardEvent) => {
    const act = keys[name];
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  });
  useEffect(() => {
    let first = "";
    let firstAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (event.metaKey || event.ctrlKey) {
        if (!event.altKey) press(`mod+${key}`, event);
        return;
      }
      if (event.altKey || isBusyElsewhere(event.target)) return;
      const isSecond = first !== "" && event.timeStamp - firstAt < sequenceMs;
      if (isSecond && press(`${first} ${key}`, event)) first = "";
      else if (!(isSecond && first === leader) && press(key, event)) first = "";
      else {
        first = key;
        firstAt = event.timeStamp;
      }
    };
    window.addEventListener("keydown", onKeyDown, { capture: isFirst });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: isFirst });
  }, [isFirst]);
}

const sequenceMs = 1200;

/** What follows it belongs to a sequence, also to one of another place. */
const leader = "g";

function isBusyElsewhere(target: EventTarget | null) {
  return target instanceof Element && target.closest(busy) !== null;
}

const busy = [
  "input:not([type=checkbox], [type=radio])",
  "textarea",
  "select",
  "[contenteditable=true]",
  "[role=dialog]",
  "[role=alertdialog]",
  "[role=menu]",
  "[role=listbox]",
].join(", ");
