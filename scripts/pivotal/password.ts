import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/** `-` reads it from standard input, so that it stands in no shell history and no list of processes. */
export async function passwordFrom(given: string | undefined): Promise<string | undefined> {
  if (given !== "-") return given;
  if (process.stdin.isTTY) return askPassword();
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

/** Asks at a terminal and does not show what is typed; elsewhere there is nobody to ask. */
export async function askPassword(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  lines.once("SIGINT", () => process.exit(130));
  process.stderr.write("Password: ");
  const answer = await lines.question("");
  lines.close();
  process.stderr.write("\n");
  return answer;
}
