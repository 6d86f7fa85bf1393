"use client";

import { useSyncExternalStore } from "react";
import { cx } from "./cx";

type KbdProps = { keys: string; tone?: "plain" | "on-fill" | "on-dark" };

/** A key cap. `mod` becomes ⌘ on a Mac and Ctrl elsewhere: `<Kbd keys="mod+K" />`. */
export function Kbd({ keys, tone = "plain" }: KbdProps) {
  const isMac = useSyncExternalStore(neverChanges, readIsMac, () => true);
  return (
    <kbd
      className={cx(
        "num inline-block pointer-coarse:hidden h-4.5 min-w-4.5 shrink-0 rounded-1 border px-1 text-center text-11 font-medium",
        tones[tone],
      )}
    >
      {keyText(keys, isMac)}
    </kbd>
  );
}

const tones = {
  plain: "border-line-2 bg-raised text-3",
  "on-fill": "-mr-0.75 border-current/35 text-current",
  "on-dark": "border-current/35 text-inverse-2",
};

function keyText(keys: string, isMac: boolean) {
  const caps = keys.split("+").map((key) => {
    if (key === "mod") return isMac ? "⌘" : "Ctrl";
    if (key === "enter") return "↵";
    return key;
  });
  return caps.join(isMac ? "" : " ");
}

function neverChanges() {
  return () => {};
}

function readIsMac() {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
