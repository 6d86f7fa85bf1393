import type { Command } from "commander";
import { parseWith } from "@/lib/api/parse";
import { demoSchema } from "@/lib/contract/demo";
import { loadDemo } from "@/lib/services/demo/commands";
import { contextOfWorkspace } from "@/lib/services/workspaces/system-context";
import { type Answer, answers } from "./answer.ts";
import { withDatabase } from "./with-database.ts";

type Options = { workspace: string; customers: string };

export function addDemo(program: Command): void {
  const command = program
    .command("demo")
    .description("Fill a workspace with lifelike customers, contacts and, when its owner is alone, a team.")
    .requiredOption("--workspace <slug>", "which workspace (required)")
    .option("--customers <number>", "how many customers", "40");
  answers(command, () => demo(command.opts<Options>()));
}

async function demo({ workspace, customers }: Options): Promise<Answer> {
  const input = parseWith(demoSchema, { customers: /^\d+$/.test(customers) ? Number(customers) : customers });
  const loaded = await withDatabase(async (db) =>
    loadDemo(await contextOfWorkspace(db, workspace), input.customers),
  );
  const { members, customers: added, contacts, kept } = loaded;
  return {
    object: { object: "demo", workspace, members, customers: added, contacts, kept },
    words: `${workspace} got ${added} customers with ${contacts} contacts and ${members} members; ${kept} customers were there already.`,
  };
}
