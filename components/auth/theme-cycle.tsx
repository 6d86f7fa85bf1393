"use client";

import { useTheme } from "@/components/layout/theme";
import type { Theme } from "@/lib/theme";

export function ThemeCycle() {
  const { theme, setTheme } = useTheme();
  return (
    <button
      type="button"
      onClick={() => setTheme(following[theme])}
      className="touch-area transition-colors hover:text-1 max-md:min-h-touch"
    >
      Theme: {theme}
    </button>
  );
}

const following: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
