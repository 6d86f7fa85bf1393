import type { Command } from "commander";

export type Answer = { object: object; words: string };

/** Every command can say the same in one line of JSON. */
export function answers(command: Command, run: (command: Command) => Promise<Answer>): void {
  command.option("--json", "answer with one JSON object on one line").action(async (..._given: unknown[]) => {
    const { object, words } = await run(command);
    process.stdout.write(`${command.opts().json ? JSON.stringify(object) : words}\n`);
  });
}
