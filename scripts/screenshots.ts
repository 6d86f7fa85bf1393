import { mkdir, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser } from "./test/browser.ts";

/**
 * The README's picture, from a running server with the sample workspace:
 * `npm run screenshots -- --url http://localhost:3000 --session pivotal.session=…`
 */
const { values } = parseArgs({
  options: { url: { type: "string", default: "http://localhost:3000" }, session: { type: "string" } },
});
const [name = "", value = ""] = values.session?.split(/=(.*)/s) ?? [];
if (value === "") throw new Error("Say whose session to use: --session <cookie name>=<cookie value>.");

const folder = "public/screenshots";
const browser = await chromium.launch({ executablePath: await findBrowser() });
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  colorScheme: "light",
  reducedMotion: "reduce",
});
await context.addCookies([{ name, value, url: values.url }]);
const page = await context.newPage();
await page.goto(`${values.url}/customers?tag=emea`, { waitUntil: "networkidle" });
await page.getByRole("row").nth(5).waitFor();
await page.evaluate(() => document.fonts.ready);
await mkdir(folder, { recursive: true });
const path = `${folder}/customers.png`;
await page.screenshot({ path });
await browser.close();
console.log(`${path}, ${Math.round((await stat(path)).size / 1024)} KB`);
