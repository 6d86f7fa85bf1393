"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
import { cx } from "./cx";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

type CopyButtonProps = {
  text: string;
  label?: string;
  look?: "button" | "icon" | "link";
  variant?: ButtonVariant;
  size?: ButtonSize;
  onCopied?: () => void;
};

/** Says "Copied" for two seconds; where the clipboard is closed, it says so instead of lying. */
export function CopyButton({
  text,
  label = "Copy",
  look = "button",
  variant,
  size,
  onCopied,
}: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    const isCopied = await writeClipboard(text);
    setState(isCopied ? "copied" : "failed");
    if (isCopied) onCopied?.();
    setTimeout(() => setState("idle"), 2000);
  };
  const words = { idle: label, copied: "Copied", failed: "Not copied" }[state];
  const isDone = state !== "idle";
  const icon = <Icon of={state === "copied" ? Check : Copy} size={14} />;
  if (look === "icon") return <IconButton label={words} icon={icon} size="small" onClick={copy} />;
  if (look === "link") {
    return (
      <button
        type="button"
        onClick={copy}
        aria-live="polite"
        className="touch-area text-accent-text hover:underline"
      >
        {words}
      </button>
    );
  }
  return (
    <Button onClick={copy} aria-live="polite" {...(variant ? { variant } : {})} {...(size ? { size } : {})}>
      <span className="grid">
        <Face isShown={!isDone} icon={<Icon of={Copy} size={14} />} words={label} />
        <Face isShown={isDone} icon={<Icon of={Check} size={14} />} words={isDone ? words : "Copied"} />
      </span>
    </Button>
  );
}

/** Both faces lie on one another, so that the width holds. */
function Face({ isShown, icon, words }: { isShown: boolean; icon: ReactNode; words: string }) {
  return (
    <span
      aria-hidden={!isShown}
      className={cx(
        "col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5",
        !isShown && "invisible",
      )}
    >
      {icon}
      {words}
    </span>
  );
}

async function writeClipboard(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
