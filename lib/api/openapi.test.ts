import { describe, expect, it } from "vitest";
import { errorSchema } from "@/lib/contract/error";
import { requestExample, responseExample } from "@/lib/contract/example";
import type { Operation } from "@/lib/contract/operation";
import { operations } from "@/lib/contract/registry";
import { type ErrorCode, errorCodes } from "@/lib/errors";
import { openapiDocument } from "./openapi";

type Example = { value?: unknown; $ref?: string };
type Content = { "application/json"?: { example?: unknown; examples?: Record<string, Example> } };
type Parameter = { name?: string; $ref?: string; description?: string };
type Described = {
  operationId: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content; headers: object }>;
};
type Components = Record<"examples" | "parameters" | "headers" | "schemas", Record<string, object>>;

const document = openapiDocument();
const components = document.components as Components;
const paths = document.paths as unknown as Record<string, Record<string, Described>>;

const describedBy = ({ method, path }: Operation): Described => {
  const found = paths[`/api/v1${path}`]?.[method.toLowerCase()];
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
};
const resolve = <T extends { $ref?: string }>(place: keyof Components, part: T): T =>
  part.$ref ? (components[place][part.$ref.split("/").at(-1) ?? ""] as T) : part;

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
  it("has examples that its own schemas take", () => {
    const answer = describedBy(operation).responses[operation.status]?.content?.["application/json"];
    expect(answer === undefined).toBe(operation.answersFile === true);
    expect(answer?.example ?? null).toEqual(responseExample(operation));
    expect(operation.response.safeParse(answer?.example).error?.issues ?? []).toEqual([]);
    const asked = describedBy(operation).requestBody?.content["application/json"]?.example;
    expect(asked).toEqual(requestExample(operation) ?? undefined);
    expect(operation.body?.safeParse(asked).error?.issues ?? []).toEqual([]);
  });

  it("says what it is called and what each parameter does", () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const { operationId, summary, description, parameters } = describedBy(operation);
    expect(operationId).toBe(id);
    expect(summary.length * description.length).toBeGreaterThan(0);
    for (const parameter of parameters) {
      expect(resolve("parameters", parameter).description, parameter.name).toMatch(/\w/);
    }
  });

  it("shows each error under its status, as it reads", () => {
    const failures = Object.entries(describedBy(operation).responses).filter(([status]) => status >= "4");
    const shown = failures.flatMap(([status, { content }]) =>
      Object.entries(content?.["application/json"]?.examples ?? {}).map(([code, example]) => {
        const { error } = errorSchema.parse(resolve("examples", example).value);
        expect(error.code).toBe(code);
        const [itsStatus, itsType] = errorCodes[code as ErrorCode];
        expect([String(itsStatus), itsType]).toEqual([status, error.type]);
        return code;
      }),
    );
    expect(shown).toEqual(expect.arrayContaining([...operation.errors, ...usualOf(operation)]));
  });
});

it("keeps no component that nothing uses", () => {
  const text = JSON.stringify(document);
  const unused = (["examples", "parameters", "headers", "schemas"] as const).flatMap((place) =>
    Object.keys(components[place]).filter((name) => !text.includes(`"#/components/${place}/${name}"`)),
  );
  expect(unused).toEqual([]);
});

it("takes the words of an error from what the contract really says", () => {
  const created = operations.find(({ id }) => id === "create-customer");
  const { examples } = created
    ? (describedBy(created).responses[400]?.content?.["application/json"] ?? {})
    : {};
  expect(examples?.missing_field?.value).toEqual({
    error: {
      type: "invalid_request_error",
      code: "missing_field",
      message: "“name” is required.",
      field: "name",
      errors: [{ code: "missing_field", message: "“name” is required.", field: "name" }],
    },
  });
});

/** What follows from the shape of an operation alone. */
function usualOf({ audience, method, body, versioned }: Operation): ErrorCode[] {
  return [
    "unrecognized_keys",
    "internal_error",
    ...(body ? (["invalid_json", "body_too_large", "unsupported_media_type"] as const) : []),
    ...(audience === "anybody"
      ? []
      : ([
          "api_key_missing",
          "api_key_revoked",
          "insufficient_permissions",
          "rate_limited",
          "database_unavailable",
        ] as const)),
    ...(versioned && method === "PATCH" ? (["version_mismatch"] as const) : []),
  ];
}
