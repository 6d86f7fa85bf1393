import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A real mail server for the tests: what it takes lies in a folder, one file a mail, named for its recipient. */
export async function startMailServer(
  folder: string,
): Promise<{ url: string; folder: string; stop(): Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, session, done) {
      const mail = await buffer(stream);
      for (const { address } of session.envelope.rcptTo) {
        count += 1;
        const file = join(folder, `${address} ${count}.eml`);
        writeFileSync(`${file}.part`, mail);
        renameSync(`${file}.part`, file);
      }
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, folder, stop };
}
