import * as z from "zod";

export type Json = z.core.util.JSONType;
export type JsonObject = Record<string, Json>;

/** Named schemas become components, the rest stays where it stands. */
export function schemaOf(schema: z.ZodType, io: "input" | "output", components: JsonObject): Json {
  const { $defs, ...json } = jsonSchemaOf(schema, io);
  for (const [name, definition] of Object.entries(($defs ?? {}) as JsonObject)) {
    const { id: _, ...rest } = definition as JsonObject;
    components[name] ??= rest;
  }
  const { id, ...rest } = json;
  if (typeof id !== "string") return json;
  components[id] ??= rest;
  return { $ref: `#/components/schemas/${id}` };
}

export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
  });
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
