import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { runTool } from "./command.ts";
import { startMailServer } from "./mail-server.ts";
import { NOTHING_ELSE, startServer, temporaryFolder } from "./server.ts";
import { type Tally, tallyPlaywright } from "./tally.ts";

/** Playwright against a fresh production server with a database of its own. */
export async function endToEnd(args: string[], settings: Record<string, string> = {}): Promise<Tally> {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, "data");
  const file = join(folder.path, "playwright.json");
  const mail = await startMailServer(join(folder.path, "mail"));
  try {
    const server = await startServer({ DATA_DIR: dataDir, SMTP_URL: mail.url, ...settings });
    const code = await runTool("@playwright/test/cli.js", ["test", ...args], {
      ...NOTHING_ELSE,
      DATA_DIR: dataDir,
      E2E_BASE_URL: server.url,
      E2E_BROWSER: await findBrowser(),
      E2E_MAIL_DIR: mail.folder,
      E2E_REPORT: file,
    });
    const ended = await server.stop();
    if (ended !== 0) console.error(`The server ended with ${ended} in place of 0.`);
    if (code !== 0 || ended !== 0) console.error(`\nThe server's log:\n${server.log()}`);
    return tallyPlaywright(file, code || (ended ?? 1));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    await mail.stop();
    folder.remove();
  }
}
