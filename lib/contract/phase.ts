import * as z from "zod";
import { phaseColours, phaseKinds, phasePresets } from "./enums";
import { count, deletedSchema, line, timestamp } from "./fields";
import { operation } from "./operation";
import { flag, reference } from "./query";

/** What a key looks like: made from the first name, it never changes. */
export const phaseKeyPattern = /^[a-z][a-z0-9_]{0,62}$/;

const colour = z.enum(phaseColours).describe("A hue of the palette.");

const phaseSchema = z
  .strictObject({
    object: z.literal("phase"),
    id: z.string(),
    key: z.string().regex(phaseKeyPattern).describe("What the API sends; never changes."),
    name: z.string().describe("What people see."),
    kind: z.enum(phaseKinds),
    position: z.int().min(1).nullable().describe("Counts from 1; null for an archived phase."),
    target_days: z.int().nullable().describe("How long an onboarding should stay in it."),
    colour,
    default_template_id: z.string().nullable().describe("Applied when an onboarding enters the phase."),
    open_onboardings: count.describe("How many open onboardings it holds, of those the caller sees."),
    archived_at: timestamp.nullable(),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Phase" });

export type Phase = z.output<typeof phaseSchema>;

const listSchema = z
  .strictObject({
    object: z.literal("list"),
    data: z.array(phaseSchema),
    has_more: z.literal(false),
    next_cursor: z.null(),
  })
  .meta({ id: "PhaseList" });

export type PhaseList = z.output<typeof listSchema>;

const fields = z.strictObject({
  name: line(255).describe("No two phases of the sequence share one, in any case."),
  target_days: z.int().min(1).max(365).nullable(),
  colour,
  kind: z.enum(["open", "launch"]).describe("At most one phase of the sequence is `launch`."),
});

export const phaseCreateSchema = fields
  .extend({
    after: reference
      .nullable()
      .describe("The key of the phase before it; null puts it first. Left out: last, before `completed`."),
  })
  .partial({ target_days: true, colour: true, kind: true, after: true })
  .meta({ id: "PhaseCreate" });

const patchSchema = fields
  .extend({
    default_template_id: reference.nullable().describe("A template of this phase."),
    archived: z.literal(false).describe("Brings an archived phase back to where it was."),
  })
  .partial()
  .meta({ id: "PhaseUpdate" });

const orderSchema = z
  .strictObject({
    order: z
      .array(z.string().max(64))
      .max(1000)
      .describe("The keys of the whole sequence, each once, the completed phase last."),
  })
  .meta({ id: "PhaseOrder" });

const presetSchema = z
  .strictObject({
    preset: z
      .enum(phasePresets)
      .describe(
        "`api`: the sequence of a new workspace. `classic`: Kickoff, Integration, UAT, Launch, Adoption, Completed.",
      ),
  })
  .meta({ id: "PhasePreset" });

export type PhaseCreate = z.output<typeof phaseCreateSchema>;
export type PhaseCreateInput = z.input<typeof phaseCreateSchema>;
export type PhasePatch = z.output<typeof patchSchema>;
export type PhasePatchInput = z.input<typeof patchSchema>;

const querySchema = z.strictObject({
  archived: flag.optional().describe("`true` lists the archived phases, and only them."),
});

const archiveQuerySchema = z.strictObject({
  move_to: reference.optional().describe("The key of the phase that takes the open onboardings over."),
});

export type PhaseQuery = z.output<typeof querySchema>;
export type PhaseArchiveQuery = z.output<typeof archiveQuerySchema>;

const params = z.strictObject({ phaseId: z.string().describe("Key or id of the phase.") });
const tag = "Phases";
const audience = "key_or_person";

export const phases = {
  listPhases: operation({
    id: "list-phases",
    method: "GET",
    path: "/phases",
    tag,
    summary: "List phases",
    description: "The whole sequence by position, on one page.",
    audience,
    scope: "read:phases",
    status: 200,
    query: querySchema,
    response: listSchema,
    errors: [],
    versioned: true,
  }),
  createPhase: operation({
    id: "create-phase",
    method: "POST",
    path: "/phases",
    tag,
    summary: "Add a phase",
    description: "Its key is made from the name and never changes. For admins and keys.",
    audience,
    scope: "write:phases",
    status: 201,
    body: phaseCreateSchema,
    response: phaseSchema,
    errors: ["name_taken", "launch_taken"],
    versioned: true,
  }),
  reorderPhases: operation({
    id: "reorder-phases",
    method: "PATCH",
    path: "/phases",
    tag,
    summary: "Reorder the phases",
    description: "Takes the whole order. For admins and keys.",
    audience,
    scope: "write:phases",
    status: 200,
    body: orderSchema,
    response: listSchema,
    errors: [],
    versioned: true,
  }),
  applyPhasePreset: operation({
    id: "apply-phase-preset",
    method: "POST",
    path: "/phases/preset",
    tag,
    summary: "Replace the phases by a preset",
    description:
      "Replaces the open phases of a workspace that has no onboardings yet. Those that have templates are archived, the others are gone. For admins and keys.",
    audience,
    scope: "write:phases",
    status: 200,
    body: presetSchema,
    response: listSchema,
    errors: ["phase_in_use"],
    versioned: true,
  }),
  getPhase: operation({
    id: "get-phase",
    method: "GET",
    path: "/phases/{phaseId}",
    tag,
    summary: "Retrieve a phase",
    description: "By `key` or `id`, archived or not.",
    audience,
    scope: "read:phases",
    status: 200,
    params,
    response: phaseSchema,
    errors: ["phase_not_found"],
    versioned: true,
  }),
  updatePhase: operation({
    id: "update-phase",
    method: "PATCH",
    path: "/phases/{phaseId}",
    tag,
    summary: "Update a phase",
    description:
      "Send what changes; a new name is seen everywhere at once. The completed phase keeps its kind. For admins and keys.",
    audience,
    scope: "write:phases",
    status: 200,
    params,
    body: patchSchema,
    response: phaseSchema,
    errors: ["phase_not_found", "name_taken", "launch_taken", "phase_required"],
    versioned: true,
  }),
  archivePhase: operation({
    id: "archive-phase",
    method: "DELETE",
    path: "/phases/{phaseId}",
    tag,
    summary: "Archive a phase",
    description:
      "Takes it out of the sequence; it can be brought back. Its open onboardings, paused ones too, move to `move_to`. The same answer comes again on a second call. For admins and keys.",
    audience,
    scope: "write:phases",
    status: 200,
    params,
    query: archiveQuerySchema,
    response: deletedSchema,
    errors: ["phase_not_found", "phase_in_use", "phase_required"],
    versioned: true,
  }),
} as const;
