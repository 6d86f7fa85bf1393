import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  compress: true,
  images: { unoptimized: true },
  devIndicators: false,
};

export default config;
