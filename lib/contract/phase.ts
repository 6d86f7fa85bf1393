import * as z from "zod";
import { phaseColours, phaseKinds, phasePresets } from "./enums";
import { count, line, phaseKey, timestamp } from "./fields";
import { flag, reference, wholeListOf } from "./query";

const colour = z.enum(phaseColours).describe("A hue of the palette.");

export const phaseSchema = z
  .strictObject({
    object: z.literal("phase"),
    id: z.string(),
    key: phaseKey.describe("What the API sends; never changes."),
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

export const phaseListSchema = wholeListOf(phaseSchema).meta({ id: "PhaseList" });

export type PhaseList = z.output<typeof phaseListSchema>;

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

export const phasePatchSchema = fields
  .extend({
    default_template_id: reference.nullable().describe("A template of this phase."),
    archived: z.literal(false).describe("Brings an archived phase back to where it was."),
  })
  .partial()
  .meta({ id: "PhaseUpdate" });

export const phaseOrderSchema = z
  .strictObject({
    order: z
      .array(z.string().max(64))
      .max(1000)
      .describe("The keys of the whole sequence, each once, the completed phase last."),
  })
  .meta({ id: "PhaseOrder" });

export const phasePresetSchema = z
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
export type PhasePatch = z.output<typeof phasePatchSchema>;
export type PhasePatchInput = z.input<typeof phasePatchSchema>;

export const phaseQuerySchema = z.strictObject({
  archived: flag.optional().describe("`true` lists the archived phases, and only them."),
});

export const phaseArchiveQuerySchema = z.strictObject({
  move_to: reference.optional().describe("The key of the phase that takes the open onboardings over."),
});

export type PhaseQuery = z.output<typeof phaseQuerySchema>;
export type PhaseArchiveQuery = z.output<typeof phaseArchiveQuerySchema>;
