import * as z from "zod";
import { transitionKinds } from "./enums";
import { phaseKey, timestamp } from "./fields";
import { actorSchema } from "./onboarding";

export const transitionSchema = z
  .strictObject({
    object: z.literal("transition"),
    id: z.string(),
    onboarding_id: z.string(),
    from_phase: phaseKey,
    to_phase: phaseKey,
    kind: z.enum(transitionKinds),
    actor: actorSchema,
    reason: z.string().nullable(),
    note: z.string().nullable(),
    working_seconds: z.int().describe("How long our clock ran in the visit that ended."),
    undo: z.boolean().describe("True when it took back the move before."),
    created_at: timestamp,
  })
  .meta({ id: "Transition" });

export type Transition = z.output<typeof transitionSchema>;
