import type { Command } from "commander";
import { type Answer, answers } from "./answer.ts";
import { checkDatabase } from "./checks/database.ts";
import type { Finding } from "./checks/finding.ts";
import { checkInstallation } from "./checks/installation.ts";
import { checkMail, checkPort } from "./checks/network.ts";
import { checkStorage } from "./checks/storage.ts";

const marks = { ok: "✓", note: "!", wrong: "✗" } as const;

export function addDoctor(program: Command): void {
  const command = program
    .command("doctor")
    .description("Say in plain words what is wrong with this installation.");
  answers(command, doctor);
}

async function doctor(): Promise<Answer> {
  const { port, isServing } = await checkPort();
  const storage = checkStorage();
  const isUsable = storage.every(({ name, state }) => name !== "data folder" || state === "ok");
  const checks = [
    ...checkInstallation(),
    ...storage,
    ...(isUsable ? await checkDatabase(isServing) : []),
    await checkMail(),
    port,
  ];
  const wrong = checks.filter(({ state }) => state === "wrong").length;
  if (wrong > 0) process.exitCode = 1;
  return {
    object: { object: "doctor", ok: wrong === 0, checks },
    words: [...checks.map(lineOf), "", summary(wrong)].join("\n"),
  };
}

function lineOf({ name, state, message }: Finding): string {
  return `${marks[state]} ${name.padEnd(12)} ${message}`;
}

function summary(wrong: number): string {
  if (wrong === 0) return "Nothing is wrong.";
  return wrong === 1 ? "One thing is wrong." : `${wrong} things are wrong.`;
}
