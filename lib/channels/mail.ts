import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";

export type Mail = { to: string; subject: string; text: string };

export const isMailConfigured = env.SMTP_URL !== undefined;

/** Hands a mail to the mail server; throws when that refuses, so that the job is tried again. */
export async function sendMail(mail: Mail): Promise<void> {
  await transport().sendMail({ from: env.MAIL_FROM, ...mail });
}

/** Asks the mail server whether it would take a mail; throws when not. */
export async function checkMailServer(): Promise<void> {
  await transport().verify();
}

let opened: Transporter | undefined;

function transport(): Transporter {
  if (env.SMTP_URL === undefined) throw new Error("There is no mail server: SMTP_URL is not set.");
  opened ??= createTransport(env.SMTP_URL, { connectionTimeout: 10_000 } as object);
  return opened;
}
