import { checkMailServer, isMailConfigured } from "@/lib/channels/mail";
import { env } from "@/lib/env";
import { reasonOf } from "@/scripts/pivotal/reason";
import { assertPortFree } from "@/scripts/prepare/port.mjs";
import { type Finding, finding } from "./finding.ts";

const patienceMs = 10_000;

/** Free is fine, and so is a Pivotal that answers there. */
export async function checkPort(): Promise<{ port: Finding; isServing: boolean }> {
  if (env.PORT === 0) {
    return { port: finding("port", "ok", "PORT is 0: any free one is taken."), isServing: false };
  }
  try {
    await assertPortFree(env.HOST, env.PORT);
    return { port: finding("port", "ok", `${env.PORT} is free: no server runs here.`), isServing: false };
  } catch (error) {
    if (await isPivotal()) {
      return { port: finding("port", "ok", `Pivotal answers at ${env.PORT}.`), isServing: true };
    }
    return { port: finding("port", "wrong", reasonOf(error)), isServing: false };
  }
}

export async function checkMail(): Promise<Finding> {
  if (!isMailConfigured) return finding("mail", "note", "SMTP_URL is not set: no mail leaves.");
  try {
    await Promise.race([checkMailServer(), tooLong()]);
    return finding("mail", "ok", "The mail server answers.");
  } catch (error) {
    const { code = "no answer" } = error as NodeJS.ErrnoException;
    return finding("mail", "wrong", `The mail server of SMTP_URL does not take mail (${code}).`);
  }
}

async function isPivotal(): Promise<boolean> {
  const host = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[env.HOST] ?? env.HOST;
  try {
    const answer = await fetch(`http://${host}:${env.PORT}/api/v1/health`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = (await answer.json()) as { status?: string };
    return body.status === "ok" && answer.headers.has("x-request-id");
  } catch {
    return false;
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("no answer")), patienceMs).unref();
  });
}
