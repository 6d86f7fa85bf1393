import type { Operation } from "@/lib/contract/operation";
import { phaseSequences } from "@/lib/domain/phases";
import type { Sent } from "./client";
import { pictureForm } from "./files";

/** What each operation with a body takes, at its least. */
const bodies: Readonly<Record<string, object>> = {
  "create-customer": { name: "Contoso" },
  "update-customer": { plan: "gold" },
  "create-customer-contact": { name: "Dana Fischer", email: "dana@contoso.de" },
  "update-contact": { title: "CTO" },
  "create-custom-field": { label: "Region", type: "string" },
  "update-custom-field": { label: "Area" },
  "create-onboarding": { customer_id: "1" },
  "update-onboarding": { notes: "Kick-off on Monday" },
  "bulk-update-onboardings": { ids: ["1"], change: { notes: "Kick-off on Monday" } },
  "apply-template": { template_id: "{templateId}" },
  "create-onboarding-comment": { body: "Kick-off on Monday" },
  "create-task-comment": { body: "Done on Monday" },
  "update-comment": { body: "Kick-off on Tuesday" },
  "create-onboarding-task": { title: "Send the questionnaire" },
  "create-subtask": { title: "Ask for the logo" },
  "update-task": { title: "Send the second questionnaire" },
  "bulk-update-tasks": { ids: ["1"], change: { due_date: "2026-06-01" } },
  "create-phase": { name: "Handover" },
  "update-phase": { target_days: 10 },
  "reorder-phases": { order: phaseSequences.api.map(({ key }) => key) },
  "apply-phase-preset": { preset: "classic" },
  "create-template": { name: "Kickoff", phase: "program_design" },
  "update-template": { name: "Design kickoff" },
  "create-api-key": { name: "Nightly sync" },
  "rotate-api-key": {},
};

/** A call of this operation that the server takes, given ids for its path. */
export function callOf(operation: Operation, ids: Readonly<Record<string, string>> = {}): [string, Sent] {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "no_such_thing");
  const path = filled(operation.path);
  if (operation.upload) return [path, pictureForm()];
  if (!operation.body) return [path, {}];
  const json = bodies[operation.id];
  if (!json) throw new Error(`${operation.id} needs a body here, so that the walks of the registry reach it`);
  return [path, { json: JSON.parse(filled(JSON.stringify(json))) }];
}

export const isWrite = (operation: Operation): boolean => operation.method !== "GET";
