import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";

/** Waits for the next mail that the test's mail server took for an address. */
export async function mailTo(address: string): Promise<Email> {
  const folder = process.env.E2E_MAIL_DIR ?? "";
  const find = () =>
    readdirSync(folder).find((name) => name.startsWith(`${address} `) && name.endsWith(".eml"));
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  return PostalMime.parse(readFileSync(join(folder, find() ?? "")));
}
