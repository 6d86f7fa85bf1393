"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
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
    <Button
      icon={icon}
      onClick={copy}
      aria-live="polite"
      {...(variant ? { variant } : {})}
      {...(size ? { size } : {})}
    >
      <span className="grid">
        <span className="invisible col-start-1 row-start-1" aria-hidden="true">
          {label.length > 6 ? label : "Copied"}
        </span>
        <span className="col-start-1 row-start-1">{words}</span>
      </span>
    </Button>
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
