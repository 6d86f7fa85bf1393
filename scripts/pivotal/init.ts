import { hashPassword } from "better-auth/crypto";
import type { Command } from "commander";
import { parseWith } from "@/lib/api/parse";
import { baseUrl } from "@/lib/base-url";
import { newWorkspaceSchema } from "@/lib/contract/workspace";
import { createWorkspace } from "@/lib/services/workspaces/commands";
import { type Answer, answers } from "./answer.ts";
import { askPassword, passwordFrom } from "./password.ts";
import { withDatabase } from "./with-database.ts";

type Options = {
  workspace: string;
  slug: string;
  email: string;
  password?: string;
  name?: string;
  timezone: string;
};

export function addInit(program: Command): void {
  const command = program
    .command("init")
    .description("Make a workspace and its owner.")
    .requiredOption("--workspace <name>", "what the workspace is called (required)")
    .requiredOption("--slug <slug>", "its short name in addresses, like harbour-io (required)")
    .requiredOption("--email <address>", "who owns it (required)")
    .option(
      "--password <password>",
      "8 to 128 characters; - reads it from standard input; asked for when left out",
    )
    .option("--name <person>", "the owner's name (default: made from the address)")
    .option("--timezone <zone>", "the workspace's time zone, like Europe/Berlin", localTimeZone());
  answers(command, () => init(command.opts<Options>()));
}

async function init(options: Options): Promise<Answer> {
  const input = parseWith(newWorkspaceSchema, {
    workspace: options.workspace,
    slug: options.slug,
    name: options.name ?? nameFrom(options.email),
    email: options.email,
    password: (await passwordFrom(options.password)) ?? (await askPassword()),
    time_zone: options.timezone,
  });
  const made = await withDatabase((db) => createWorkspace(db, input, hashPassword, { isFirst: false }));
  const { workspace: name, slug, email } = input;
  return {
    object: { object: "workspace", id: made.workspaceId, name, slug, owner: { id: made.userId, email } },
    words: `The workspace ${name} (${slug}) is made. Sign in as ${email} at ${baseUrl()}/login`,
  };
}

/** `maya.lindqvist@harbour.io` is Maya Lindqvist. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || email;
}

function localTimeZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return Intl.supportedValuesOf("timeZone").includes(zone) ? zone : "UTC";
}
