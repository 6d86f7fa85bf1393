import { defineConfig } from "@playwright/test";

const { E2E_BASE_URL, E2E_BROWSER, E2E_REPORT } = process.env;

/** Started by `npm test` and `npm run e2e`, which bring the server, its database and the browser. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  reporter: E2E_REPORT ? [["list"], ["json", { outputFile: E2E_REPORT }]] : "list",
  use: {
    ...(E2E_BASE_URL ? { baseURL: E2E_BASE_URL } : {}),
    trace: "retain-on-failure",
  },
  projects: [
    { name: "db", testMatch: "db/**/*.spec.ts" },
    { name: "api", testMatch: "api/**/*.spec.ts" },
    {
      name: "ui",
      testMatch: "ui/**/*.spec.ts",
      use: {
        browserName: "chromium",
        viewport: { width: 1440, height: 900 },
        launchOptions: E2E_BROWSER ? { executablePath: E2E_BROWSER } : {},
      },
    },
    { name: "process", testMatch: "process/**/*.spec.ts", timeout: 60_000 },
  ],
});
