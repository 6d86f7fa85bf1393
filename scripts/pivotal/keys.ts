import type { Command } from "commander";
import { parseWith } from "@/lib/api/parse";
import { type ApiKey, apiKeyCreateSchema } from "@/lib/contract/api-key";
import { createApiKey, revokeApiKey } from "@/lib/services/api-keys/commands";
import { listApiKeys } from "@/lib/services/api-keys/queries";
import { contextOfApiKey, contextOfWorkspace } from "@/lib/services/workspaces/system-context";
import { type Answer, answers } from "./answer.ts";
import { table } from "./table.ts";
import { withDatabase } from "./with-database.ts";

type CreateOptions = {
  workspace: string;
  name: string;
  mode: string;
  tier?: string;
  readOnly?: boolean;
  expires?: string;
};

export function addKeys(program: Command): void {
  const keys = program.command("keys").description("Make, list and revoke API keys.");
  const create = keys
    .command("create")
    .description("Make an API key and show it this once.")
    .requiredOption("--workspace <slug>", "the workspace it opens (required)")
    .requiredOption("--name <name>", "what it is for (required)")
    .requiredOption("--mode <mode>", "live or test (required)")
    .option("--tier <tier>", "standard (60 requests a minute), plus (600) or a number of requests a minute")
    .option("--read-only", "it may read and not write")
    .option("--expires <moment>", "when it ends, like 2027-01-31T00:00:00Z");
  answers(create, () => createKey(create.opts<CreateOptions>()));
  const list = keys
    .command("list")
    .description("Show the API keys of a workspace, newest first.")
    .requiredOption("--workspace <slug>", "the workspace they open (required)");
  answers(list, () => listKeys(list.opts<{ workspace: string }>().workspace));
  const revoke = keys
    .command("revoke")
    .description("End an API key: the next request with it is refused.")
    .argument("<id>", "the key's id, as `keys list` shows it");
  answers(revoke, () => revokeKey(revoke.args[0] ?? ""));
}

async function createKey({ workspace, name, mode, tier, readOnly, expires }: CreateOptions): Promise<Answer> {
  const input = parseWith(apiKeyCreateSchema, {
    name,
    mode,
    rate_limit_tier: tier,
    read_only: readOnly,
    expires_at: expires,
  });
  const minted = await withDatabase(async (db) =>
    createApiKey(await contextOfWorkspace(db, workspace), input),
  );
  return {
    object: minted,
    words: `${minted.key}\n\nThis is shown once. Its id is ${minted.id}.`,
  };
}

async function listKeys(workspace: string): Promise<Answer> {
  const keys = await withDatabase(async (db) => listApiKeys(await contextOfWorkspace(db, workspace)));
  if (keys.data.length === 0) return { object: keys, words: `${workspace} has no API keys.` };
  const rows = keys.data.map((key) => [
    key.id,
    key.prefix,
    key.mode,
    key.rate_limit_tier,
    key.read_only ? "read" : "read, write",
    stateOf(key),
    key.last_used_at ?? "never",
    key.name,
  ]);
  const head = ["ID", "KEY", "MODE", "TIER", "MAY", "STATE", "LAST USED", "NAME"];
  return { object: keys, words: table([head, ...rows]) };
}

async function revokeKey(id: string): Promise<Answer> {
  const deleted = await withDatabase(async (db) => revokeApiKey(await contextOfApiKey(db, id), id));
  return { object: deleted, words: `The key ${id} is revoked.` };
}

function stateOf({ revoked_at, expires_at }: ApiKey): string {
  const now = Date.now();
  if (revoked_at) return Date.parse(revoked_at) > now ? `ends ${revoked_at}` : "revoked";
  if (expires_at) return Date.parse(expires_at) > now ? `ends ${expires_at}` : "expired";
  return "active";
}
