"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ThemeProvider } from "@/components/layout/theme";
import { Toaster } from "@/components/ui/toast";
import { TooltipLayer } from "@/components/ui/tooltip-layer";
import { getQueryClient } from "@/lib/client/query-client";
import type { Theme } from "@/lib/theme";

export function Providers({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <QueryClientProvider client={getQueryClient()}>
      <NuqsAdapter>
        <ThemeProvider initial={theme}>
          <div className="root">{children}</div>
          <Toaster />
          <TooltipLayer />
        </ThemeProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
