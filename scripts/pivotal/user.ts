import { hashPassword } from "better-auth/crypto";
import type { Command } from "commander";
import { parseWith } from "@/lib/api/parse";
import { baseUrl } from "@/lib/base-url";
import { newOwnerSchema, passwordResetSchema } from "@/lib/contract/member";
import { makeOwner, resetPassword } from "@/lib/services/members/commands";
import type { ResetToken } from "@/lib/services/members/credentials";
import { contextOfWorkspace } from "@/lib/services/workspaces/system-context";
import { type Answer, answers } from "./answer.ts";
import { passwordFrom } from "./password.ts";
import { withDatabase } from "./with-database.ts";

type ResetOptions = { email: string; password?: string };
type OwnerOptions = ResetOptions & { workspace: string; name?: string };

export function addUser(program: Command): void {
  const user = program.command("user").description("Let somebody in again.");
  const reset = user
    .command("reset-password")
    .description("Give somebody a new password, or a link to choose one. It signs them out everywhere.")
    .requiredOption("--email <address>", "whose password (required)")
    .option("--password <password>", "sets it at once; - reads it from standard input");
  answers(reset, () => resetPasswordOf(reset.opts<ResetOptions>()));
  const addOwner = user
    .command("add-owner")
    .description("Make somebody the owner of a workspace; the owner before becomes an admin.")
    .requiredOption("--workspace <slug>", "which workspace (required)")
    .requiredOption("--email <address>", "who owns it from now on (required)")
    .option("--name <person>", "the name of somebody who is new here")
    .option("--password <password>", "sets it at once; - reads it from standard input");
  answers(addOwner, () => addOwnerTo(addOwner.opts<OwnerOptions>()));
}

async function resetPasswordOf({ email, password }: ResetOptions): Promise<Answer> {
  const input = parseWith(passwordResetSchema, { email, password: await passwordFrom(password) });
  const { person, reset } = await withDatabase((db) => resetPassword(db, input, hashPassword));
  return {
    object: { object: "password_reset", user_id: person.id, email: person.email, ...linkOf(reset) },
    words: reset
      ? `${person.email} is signed out everywhere and chooses a new password here, within one hour and once:\n${linkOf(reset).link}`
      : `${person.email} is signed out everywhere and has the new password.`,
  };
}

async function addOwnerTo({ workspace, email, name, password }: OwnerOptions): Promise<Answer> {
  const input = parseWith(newOwnerSchema, { email, name, password: await passwordFrom(password) });
  const { person, former, reset } = await withDatabase(async (db) =>
    makeOwner(await contextOfWorkspace(db, workspace), input, hashPassword),
  );
  const before = former && former.id !== person.id ? ` ${former.email} is an admin now.` : "";
  const link = reset ? `\nThey choose a password here, within one hour and once:\n${linkOf(reset).link}` : "";
  return {
    object: {
      object: "owner",
      workspace,
      user_id: person.id,
      email: person.email,
      former_owner_id: former?.id ?? null,
      ...linkOf(reset),
    },
    words: `${person.email} owns ${workspace}.${before}${link}`,
  };
}

function linkOf(reset: ResetToken | null): { link: string | null; expires_at: string | null } {
  if (!reset) return { link: null, expires_at: null };
  const link = `${baseUrl()}/reset-password?token=${encodeURIComponent(reset.token)}`;
  return { link, expires_at: reset.expiresAt.toISOString() };
}
