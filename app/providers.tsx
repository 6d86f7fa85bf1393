"use client";

import type { ReactNode } from "react";
import { ThemeProvider } from "@/components/layout/theme";
import { Toaster } from "@/components/ui/toast";
import { TooltipLayer } from "@/components/ui/tooltip-layer";
import type { Theme } from "@/lib/theme";

/** What every page needs; what only the dashboard needs stands in its own layout. */
export function Providers({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <ThemeProvider initial={theme}>
      <div className="root">{children}</div>
      <Toaster />
      <TooltipLayer />
    </ThemeProvider>
  );
}
