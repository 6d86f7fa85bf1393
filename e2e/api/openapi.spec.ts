import { faultsAgainst, type Json, type JsonObject } from "@/e2e/factories/json-schema";
import { expect, test } from "@/e2e/fixtures";
import type { Operation } from "@/lib/contract/operation";
import { operations } from "@/lib/contract/registry";
import { errorCodes } from "@/lib/errors";

type Parameter = { name: string; in: string; required?: boolean; schema: JsonObject };
type Described = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: JsonObject[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonObject }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonObject }> }>;
};
type Document = JsonObject & {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: JsonObject };
};

let document: Document;

test.beforeEach(async ({ anonymous }) => {
  document = (await anonymous.get<Document>("/openapi.json")).body;
});

const describedBy = ({ method, path }: Operation): Described | undefined =>
  document.paths[`/api/v1${path}`]?.[method.toLowerCase()];

test("it is OpenAPI 3.1 and describes each operation, and nothing else", () => {
  expect(document.openapi).toMatch(/^3\.1\.\d$/);
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  const there = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(there.sort()).toEqual(operations.map(({ method, path }) => `${method} /api/v1${path}`).sort());
  const ids = operations.map((operation) => describedBy(operation)?.operationId);
  expect(ids).toEqual(operations.map(({ id }) => id));
});

test("every reference leads somewhere, and no schema keeps a name of its maker", () => {
  const text = JSON.stringify(document);
  for (const [, reference = ""] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
    expect(reference).toMatch(/^#\/components\//);
    expect(at(document, reference), reference).toBeDefined();
  }
  expect(text).not.toContain('"$defs"');
  expect(text).not.toContain('"$schema"');
  expect(text).not.toMatch(/__schema\d/);
});

test("parameters are those of the contract, described once", () => {
  for (const operation of operations) {
    const { parameters: given = [] } = describedBy(operation) ?? {};
    const parameters = given.map(
      (part) => ("$ref" in part ? at(document, String(part.$ref)) : part) as Parameter,
    );
    const named = (place: string) =>
      parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(named("query")).toEqual(Object.keys(operation.query?.shape ?? {}));
    expect(named("path")).toEqual([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(parameters.filter((parameter) => parameter.in === "path").every(({ required }) => required)).toBe(
      true,
    );
    expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(
      parameters.length,
    );
    const isStored = operation.method === "POST" && !operation.neverStored;
    expect(named("header").includes("Idempotency-Key")).toBe(isStored);
  }
});

test("a body, an answer and who may call stand with each operation", () => {
  for (const operation of operations) {
    const described = describedBy(operation);
    expect(described?.summary).toBe(operation.summary);
    const sent = operation.upload ? "multipart/form-data" : "application/json";
    const takes = operation.body !== undefined || operation.upload !== undefined;
    expect(described?.requestBody?.content[sent]?.schema !== undefined, operation.id).toBe(takes);
    const answered = operation.answersFile ? "*/*" : "application/json";
    expect(described?.responses[operation.status]?.content?.[answered]?.schema).toBeDefined();
    expect(described?.security.length === 0).toBe(operation.audience === "anybody");
    const byKey = described?.security.some((way) => "BearerAuth" in way) ?? false;
    expect(byKey).toBe(operation.audience === "key_or_person");
  }
});

test("every code an operation names is documented under its status", () => {
  for (const operation of operations) {
    const codes = [
      ...operation.errors,
      ...(operation.audience === "anybody" ? [] : (["rate_limited"] as const)),
    ];
    for (const code of codes) {
      const { description } = describedBy(operation)?.responses[errorCodes[code][0]] ?? {};
      expect(description, `${operation.id} ${code}`).toContain(`\`${code}\``);
    }
  }
});

test("real answers fit what is served about them", async ({ api, mint, workspace }) => {
  const posted = await api.post("/customers", {
    name: "Contoso",
    domain: "contoso.de",
    mrr: 5,
    tags: ["a"],
    metadata: { a: [1, null] },
    owner_id: workspace.owner.id,
  });
  await mint.customer({ name: "Other" });
  for (const [id, answer] of [
    ["create-customer", posted],
    ["get-customer", await api.get("/customers/1?expand=summary")],
    ["list-customers", await api.get("/customers?limit=1")],
    ["count-customers", await api.get("/customers/counts")],
    ["list-members", await api.get("/members")],
    ["get-me", await api.get("/me")],
    ["delete-customer", await api.delete("/customers/2")],
    ["list-customers", await api.get("/customers?deleted=true")],
    ["get-customer", await api.get("/customers/404")],
    ["create-customer", await api.post("/customers", { nmae: "x" })],
  ] as const) {
    const operation = operations.find((declared) => declared.id === id);
    const schema =
      operation && describedBy(operation)?.responses[answer.status]?.content?.["application/json"]?.schema;
    expect(schema, `${id} ${answer.status}`).toBeDefined();
    expect(faultsAgainst(document, schema ?? {}, answer.body as Json), id).toEqual([]);
  }
});

test("the check of schemas above finds what does not fit", async ({ api }) => {
  const { body } = await api.post("/customers", { name: "Contoso" });
  const customer = { $ref: "#/components/schemas/Customer" };
  for (const wrong of [
    { mrr: -1 },
    { status: "gone" },
    { extra: 1 },
    { name: 5 },
    { slug: "A" },
    { tags: [1] },
  ]) {
    expect(faultsAgainst(document, customer, { ...body, ...wrong } as Json)).not.toEqual([]);
  }
  const { name: _, ...nameless } = body;
  expect(faultsAgainst(document, customer, nameless as Json)).not.toEqual([]);
});

test("requests that the schema takes are taken, and those it refuses are refused", async ({ api }) => {
  const create = { $ref: "#/components/schemas/CustomerCreate" };
  for (const body of [
    { name: "x" },
    { name: "x", mrr: 2_147_483_647, tags: [], plan: null },
    {},
    { name: "" },
    { name: "x", slug: "A" },
    { name: "x", slug: "a".repeat(64) },
    { name: "x", mrr: 2_147_483_648 },
    { name: "x", status: "gone" },
    { name: "x", extra: 1 },
    { name: "x", metadata: [] },
    { name: "x", tags: Array(51).fill("t") },
  ] as Json[]) {
    const isDescribed = faultsAgainst(document, create, body).length === 0;
    const { status } = await api.post("/customers", body);
    expect(status === 201, JSON.stringify(body).slice(0, 60)).toBe(isDescribed);
  }
});

function at(root: unknown, reference: string): unknown {
  const steps = reference.slice(2).split("/");
  return steps.reduce<unknown>((found, step) => (found as JsonObject | undefined)?.[step], root);
}
