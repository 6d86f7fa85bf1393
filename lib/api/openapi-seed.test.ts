import { expect, it } from "vitest";
import { openapiDocument } from "./openapi";

/**
 * What the first published version promised of `Onboarding`, `OnboardingCreate` and `Error`: later ones may add, never
 * take away. `time` is a string of the format date-time, `?` may be null, bars stand between the words of an enum.
 */
const phases = "before_getting_started|program_design|review|program_buildout|internal_qa|launch|completed";
const states = "active|paused|at_risk|waiting";

const onboarding = {
  object: "onboarding|",
  id: "string",
  display_id: "integer",
  customer_id: "string",
  template_id: "string?",
  phase: phases,
  state: states,
  started_at: "time",
  completed_at: "time?",
  target_launch_date: "time?",
  csm_id: "string?",
  se_id: "string?",
  designer_id: "string?",
  product_ops_id: "string?",
  notes: "string?",
  waiting_on_customer: "boolean",
  waiting_on_customer_since: "time?",
  wizard_completed_at: "time?",
  reminder_email: "boolean",
  reminder_slack: "boolean",
  reminder_frequency_days: "integer",
  created_at: "time",
  updated_at: "time",
};

const onboardingCreate = {
  customer_id: "string",
  template_id: "string",
  phase: phases,
  state: states,
  target_launch_date: "time",
  csm_id: "string?",
  se_id: "string?",
  designer_id: "string?",
  product_ops_id: "string?",
  notes: "string",
  reminder_email: "boolean",
  reminder_slack: "boolean",
  reminder_frequency_days: "integer",
};

const error = {
  type: "invalid_request_error|authentication_error|permission_error|rate_limit_error|not_found|conflict|internal_error",
  code: "string",
  message: "string",
  field: "string",
};

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
};

const { schemas } = openapiDocument().components as unknown as { schemas: Record<string, Schema> };

it("answers with every promised property of an onboarding, always, and in the promised types", () => {
  expect(required("Onboarding")).toEqual(expect.arrayContaining(Object.keys(onboarding)));
  for (const [name, promise] of Object.entries(onboarding)) {
    const { types, formats, words } = typeOf(property("Onboarding", name));
    expect([name, types]).toEqual([name, promised(promise).types]);
    expect([name, formats]).toEqual([name, promised(promise).formats]);
    expect(words, name).toEqual(promised(promise).words);
  }
});

it("takes every promised property of a new onboarding, and requires no more of it", () => {
  expect(required("OnboardingCreate")).toEqual(["customer_id"]);
  for (const [name, promise] of Object.entries(onboardingCreate)) {
    const { types, formats, words } = typeOf(property("OnboardingCreate", name));
    expect(types, name).toEqual(expect.arrayContaining(promised(promise).types));
    expect(formats, name).toEqual(promised(promise).formats);
    expect(words, name).toEqual(promised(promise).words);
  }
});

it("says what is wrong in the promised shape", () => {
  expect(required("Error")).toEqual(["error"]);
  expect(property("Error", "error").$ref).toBe("#/components/schemas/ErrorError");
  expect(required("ErrorError")).toEqual(["type", "code", "message"]);
  for (const [name, promise] of Object.entries(error)) {
    const { types, words } = typeOf(property("ErrorError", name));
    expect([name, types]).toEqual([name, promised(promise).types]);
    expect(words, name).toEqual(promised(promise).words);
  }
});

it("takes a phase for one of the seven, or for a key that a workspace made", () => {
  const [seven, own] = resolve(property("Onboarding", "phase")).anyOf ?? [];
  expect(seven).toMatchObject({ type: "string", enum: phases.split("|") });
  expect(own).toMatchObject({ type: "string" });
  expect("kick_off_2").toMatch(new RegExp(own?.pattern ?? "^$"));
  expect("Kick-off").not.toMatch(new RegExp(own?.pattern ?? ""));
});

function required(schema: string): string[] {
  return schemas[schema]?.required ?? [];
}

function property(schema: string, name: string): Schema {
  const found = schemas[schema]?.properties?.[name];
  if (!found) throw new Error(`${schema} has no ${name}`);
  return found;
}

function resolve(schema: Schema): Schema {
  return schema.$ref ? (schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}) : schema;
}

type Kind = { types: string[]; formats: string[]; words: string[] };

function promised(promise: string): Kind {
  const type = promise.replace("?", "");
  return {
    types: [
      type === "time" || type.includes("|") ? "string" : type,
      ...(promise.endsWith("?") ? ["null"] : []),
    ],
    formats: type === "time" ? ["date-time"] : [],
    words: type.includes("|") ? type.split("|").filter(Boolean) : [],
  };
}

/** All that a schema allows, through its references and choices. */
function typeOf(given: Schema): Kind {
  const schema = resolve(given);
  const parts = (schema.anyOf ?? []).map(typeOf);
  const all = (of: (part: Kind) => string[], own: unknown[]) => [
    ...new Set([...own.map(String), ...parts.flatMap(of)]),
  ];
  return {
    types: all(({ types }) => types, [schema.type ?? []].flat()),
    formats: all(({ formats }) => formats, schema.format ? [schema.format] : []),
    words: all(({ words }) => words, schema.enum ?? (schema.const === undefined ? [] : [schema.const])),
  };
}
