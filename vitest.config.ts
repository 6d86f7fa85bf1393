import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    // Vitest puts its own BASE_URL into the environment, and ours is another thing.
    env: { BASE_URL: "" },
  },
});
