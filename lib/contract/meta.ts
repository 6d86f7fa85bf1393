import * as z from "zod";
import { keyModes, roles } from "./enums";
import { json, timestamp } from "./fields";
import { operation } from "./operation";
import { scopes } from "./scopes";

const meSchema = z
  .strictObject({
    object: z.literal("me"),
    api_key: z
      .strictObject({
        id: z.string(),
        name: z.string(),
        prefix: z.string(),
        mode: z.enum(keyModes),
        scopes: z.array(z.enum(scopes)),
        rate_limit_tier: z.string(),
      })
      .nullable(),
    user: z
      .strictObject({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) })
      .nullable(),
    organization: z.strictObject({ id: z.string(), slug: z.string(), name: z.string() }),
  })
  .meta({ id: "Me" });

export type Me = z.output<typeof meSchema>;

const tag = "Meta";

export const meta = {
  getMe: operation({
    id: "get-me",
    method: "GET",
    path: "/me",
    tag,
    summary: "Get current identity",
    description: "Who calls: the key or the person, and the workspace they act in.",
    audience: "key_or_person",
    scope: null,
    status: 200,
    response: meSchema,
    errors: [],
    versioned: true,
  }),
  getHealth: operation({
    id: "get-health",
    method: "GET",
    path: "/health",
    tag,
    summary: "Liveness probe",
    description: "Answers as long as the server runs. Needs no key and no database.",
    audience: "anybody",
    scope: null,
    status: 200,
    response: z.strictObject({ status: z.literal("ok"), timestamp }).meta({ id: "Health" }),
    errors: [],
  }),
  getOpenapi: operation({
    id: "get-openapi",
    method: "GET",
    path: "/openapi.json",
    tag,
    summary: "This description",
    description: "The whole surface as OpenAPI 3.1. Needs no key.",
    audience: "anybody",
    scope: null,
    status: 200,
    response: z.record(z.string(), json).meta({ id: "OpenApiDocument" }),
    errors: [],
    versioned: true,
  }),
} as const;
