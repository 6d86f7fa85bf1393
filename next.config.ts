import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  compress: true,
  images: { unoptimized: true },
  devIndicators: false,
  rewrites: async () => [{ source: "/docs/:guide([a-z-]+).md", destination: "/docs/markdown/:guide" }],
  // The browser has the parsers once: those of "nuqs/server" are for the server, and the same.
  turbopack: { resolveAlias: { "nuqs/server": { browser: "nuqs" } } },
};

export default config;
