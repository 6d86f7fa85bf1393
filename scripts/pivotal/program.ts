import { Command } from "commander";
import { addDemo } from "./demo.ts";
import { addDoctor } from "./doctor.ts";
import { addInit } from "./init.ts";
import { addKeys } from "./keys.ts";
import { addUser } from "./user.ts";

/** What an operator does without a browser, while the server runs and while it does not. */
export function createProgram(): Command {
  const program = new Command("pivotal")
    .description("Look after a Pivotal installation from the console.")
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  addInit(program);
  addKeys(program);
  addUser(program);
  addDemo(program);
  addDoctor(program);
  return program;
}
