import { db } from "@/db/client";
import { baseUrl } from "@/lib/base-url";
import { addJob } from "@/lib/services/add-job";

/** The link goes out by the worker, so that the answer takes as long for an address that nobody has. */
export async function sendPasswordReset(email: string, token: string): Promise<void> {
  const link = `${baseUrl()}/reset-password?token=${encodeURIComponent(token)}`;
  await addJob(db, "send_mail", {
    to: email,
    subject: "Choose a new Pivotal password",
    text: `Somebody, probably you, asked for a new password for Pivotal.\n\nChoose it here within one hour:\n${link}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
  });
}
