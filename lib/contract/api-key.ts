import * as z from "zod";
import { keyModes, type Overlap, overlaps } from "./enums";
import { deletedSchema, line, moment, timestamp } from "./fields";
import { operation } from "./operation";
import { reference, wholeListOf } from "./query";

const tier = z
  .string()
  .regex(/^(?:standard|plus|[1-9]\d{0,5})$/)
  .describe("`standard` (60 requests a minute), `plus` (600), or a number of requests a minute.");

export const apiKeySchema = z
  .strictObject({
    object: z.literal("api_key"),
    id: z.string(),
    name: z.string(),
    mode: z.enum(keyModes),
    prefix: z.string().describe("The part that may be logged."),
    rate_limit_tier: z.string(),
    read_only: z.boolean(),
    created_by: z.strictObject({ id: z.string(), name: z.string(), number: z.int() }).nullable(),
    created_at: timestamp,
    expires_at: timestamp.nullable(),
    revoked_at: timestamp.nullable().describe("In the future while a rotated key still works."),
    last_used_at: timestamp.nullable(),
    last_used_ip: z.string().nullable(),
    request_count: z.int(),
  })
  .meta({ id: "ApiKey" });

export type ApiKey = z.output<typeof apiKeySchema>;

const mintedSchema = apiKeySchema
  .extend({ key: z.string().describe("Shown this once.") })
  .meta({ id: "ApiKeyMinted" });

export type MintedApiKey = z.output<typeof mintedSchema>;

export const apiKeyCreateSchema = z
  .strictObject({
    name: line(120),
    mode: z.enum(keyModes).default("live"),
    rate_limit_tier: tier
      .optional()
      .describe("For live keys; test keys have the tier `test` unless a number is set."),
    read_only: z.boolean().default(false),
    expires_at: moment.nullable().default(null),
  })
  .meta({ id: "ApiKeyCreate" });

export type ApiKeyCreate = z.output<typeof apiKeyCreateSchema>;
export type ApiKeyCreateInput = z.input<typeof apiKeyCreateSchema>;

const rotateSchema = z
  .strictObject({
    overlap: z
      .enum(Object.keys(overlaps) as [Overlap, ...Overlap[]])
      .default("none")
      .describe("How long the old key still works."),
  })
  .meta({ id: "ApiKeyRotate" });

const params = z.strictObject({ apiKeyId: reference.describe("The key's id.") });
const tag = "API keys";

export const apiKeys = {
  listApiKeys: operation({
    id: "list-api-keys",
    method: "GET",
    path: "/api-keys",
    tag,
    summary: "List API keys",
    description: "All keys of the workspace, newest first, revoked ones included. For admins' sessions.",
    audience: "person",
    scope: "read:api_keys",
    status: 200,
    response: wholeListOf(apiKeySchema).meta({ id: "ApiKeyList" }),
    errors: [],
    versioned: true,
  }),
  createApiKey: operation({
    id: "create-api-key",
    method: "POST",
    path: "/api-keys",
    tag,
    summary: "Create an API key",
    description: "The answer holds the key, this once. For admins' sessions: a key cannot mint keys.",
    audience: "person",
    scope: "write:api_keys",
    status: 201,
    body: apiKeyCreateSchema,
    response: mintedSchema,
    errors: [],
    neverStored: true,
  }),
  rotateApiKey: operation({
    id: "rotate-api-key",
    method: "POST",
    path: "/api-keys/{apiKeyId}/rotate",
    tag,
    summary: "Rotate an API key",
    description:
      "Makes a successor with the same name, mode and rights. The old key ends at once, or after the overlap.",
    audience: "person",
    scope: "write:api_keys",
    status: 201,
    params,
    body: rotateSchema,
    response: mintedSchema,
    errors: ["api_key_not_found", "api_key_revoked_already"],
    neverStored: true,
  }),
  revokeApiKey: operation({
    id: "revoke-api-key",
    method: "DELETE",
    path: "/api-keys/{apiKeyId}",
    tag,
    summary: "Revoke an API key",
    description: "Calls with this key fail from the very next request on. The key stays listed.",
    audience: "person",
    scope: "write:api_keys",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["api_key_not_found"],
  }),
} as const;
