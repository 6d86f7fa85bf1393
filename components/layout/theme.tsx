"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { type Theme, themeCookie } from "@/lib/theme";
import { writeCookie } from "./write-cookie";

const ThemeContext = createContext<{ theme: Theme; setTheme: (theme: Theme) => void }>({
  theme: "system",
  setTheme: () => {},
});

export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setState] = useState(initial);
  const setTheme = (next: Theme) => {
    setState(next);
    writeTheme(next);
  };
  return <ThemeContext value={{ theme, setTheme }}>{children}</ThemeContext>;
}

export function useTheme() {
  return use(ThemeContext);
}

function writeTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  writeCookie(themeCookie, theme);
}
