"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";

/** With a way to read what was typed, in place of typing it twice. */
export function PasswordInput(props: ComponentProps<typeof Input>) {
  const [isShown, setShown] = useState(false);
  return (
    <Input
      {...props}
      type={isShown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      after={
        <button
          type="button"
          aria-pressed={isShown}
          aria-label="Show password"
          onClick={() => setShown(!isShown)}
          className="touch-area rounded-1 text-12 text-3 hover:text-1"
        >
          {isShown ? "Hide" : "Show"}
        </button>
      }
    />
  );
}
