"use client";

import { createApiReference } from "@scalar/api-reference";
import "@scalar/api-reference/style.css";
import { useEffect, useRef } from "react";
import { useTheme } from "@/components/layout/theme";
import { referenceStyle } from "./reference-style";

/** The interactive reference. Everything comes from this server; a pasted key stays in this page's memory. */
export function ApiReference() {
  const place = useRef<HTMLDivElement>(null);
  const { theme } = useTheme();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const isDark =
      theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    const reference = createApiReference(element, {
      url: "/api/v1/openapi.json",
      servers: [{ url: window.location.origin, description: "This server" }],
      authentication: { preferredSecurityScheme: "BearerAuth" },
      customCss: referenceStyle,
      forceDarkModeState: isDark ? "dark" : "light",
      ...alone,
    });
    return () => reference.destroy();
  }, [theme]);
  return <div ref={place} />;
}

/** No fonts, measurements, assistants or proxies of anybody else. */
const alone = {
  theme: "none",
  withDefaultFonts: false,
  telemetry: false,
  persistAuth: false,
  hideClientButton: true,
  hideDarkModeToggle: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
} as const;
