import * as z from "zod";
import { actorTypes, onboardingStates, openTaskChoices, transitionKinds } from "./enums";
import { deletedSchema, json, line, metadata, moment, phaseKey, timestamp } from "./fields";
import { reference } from "./query";

const state = z.enum(onboardingStates);
const person = z.string().nullable();

const customerGlimpse = z
  .strictObject({ id: z.string(), display_id: z.int(), name: z.string(), slug: z.string() })
  .describe("With `expand=customer`.");

const summarySchema = z
  .strictObject({
    days_in_phase: z.int().describe("Whole days of our clock in the present visit of the phase."),
    customer_days_in_phase: z.int().describe("Whole days of the customer's clock in the same visit."),
    clock_since: timestamp.describe("Since when the present clock runs: ours, the customer's, or nobody's."),
    open_tasks: z.int(),
    done_tasks: z.int(),
    open_tasks_in_phase: z.int(),
    comments: z.int().describe("Comments on the onboarding itself; those on its tasks do not count here."),
    ready_to_advance: z.boolean().describe("The phase has tasks, and all of them are done."),
    target_shifts: z.int().describe("How often the target launch date was moved."),
    slip_risk: z.boolean().describe("The target launch date was moved three times within one phase."),
    first_target_launch_date: timestamp.nullable(),
    allowed_moves: z.array(z.enum(transitionKinds)).describe("The moves that your rights allow."),
    version: z.string().describe("The ETag without what `expand` adds, for `If-Match`."),
  })
  .describe("With `expand=summary`.")
  .meta({ id: "OnboardingSummary" });

export type OnboardingSummary = z.output<typeof summarySchema>;

export const actorSchema = z.strictObject({
  type: z.enum(actorTypes),
  id: z.string().nullable(),
  name: z.string().nullable(),
});

const historySchema = z
  .strictObject({
    phases: z
      .array(
        z.strictObject({
          phase: phaseKey,
          visits: z.int().describe("How often the phase was entered."),
          working_seconds: z.int(),
          customer_seconds: z.int(),
        }),
      )
      .describe("The time spent in each phase, over all visits."),
    target_shifts: z
      .array(
        z.strictObject({
          old_date: timestamp.nullable(),
          new_date: timestamp.nullable(),
          days: z.int().nullable().describe("Null where the date was set or cleared."),
          reason: z.string().nullable(),
          actor: actorSchema,
          created_at: timestamp,
        }),
      )
      .describe("The last three, newest first."),
  })
  .describe("With `expand=history`.")
  .meta({ id: "OnboardingHistory" });

export type OnboardingHistory = z.output<typeof historySchema>;

export const onboardingSchema = z
  .strictObject({
    object: z.literal("onboarding"),
    id: z.string(),
    display_id: z.int(),
    customer_id: z.string(),
    template_id: z.string().nullable(),
    phase: phaseKey,
    state: state.describe("A done onboarding reads `active`; `completed_at` says that it is done."),
    started_at: timestamp,
    launched_at: timestamp.nullable().describe("When it first entered the launch phase."),
    completed_at: timestamp.nullable(),
    phase_entered_at: timestamp,
    target_launch_date: timestamp.nullable(),
    csm_id: person,
    se_id: person,
    designer_id: person,
    product_ops_id: person,
    notes: z.string().nullable(),
    metadata,
    waiting_on_customer: z.boolean(),
    waiting_on_customer_since: timestamp.nullable(),
    wizard_completed_at: timestamp.nullable(),
    reminder_email: z.boolean(),
    reminder_slack: z.boolean(),
    reminder_frequency_days: z.int().min(1).max(30),
    created_by_test_key: z.boolean().describe("True when a test key created it."),
    created_at: timestamp,
    updated_at: timestamp,
    customer: customerGlimpse.optional(),
    summary: summarySchema.optional(),
    history: historySchema.optional(),
  })
  .meta({ id: "Onboarding" });

export type Onboarding = z.output<typeof onboardingSchema>;

export const onboardingTombstoneSchema = deletedSchema
  .extend({ display_id: z.int(), deleted_at: timestamp })
  .meta({ id: "OnboardingTombstone" });

export type OnboardingTombstone = z.output<typeof onboardingTombstoneSchema>;

/** Stored to the millisecond: the same moment written otherwise is no change. */
const storedMoment = moment.transform((text) => new Date(text).toISOString());
const memberId = reference.nullable();

const editable = z.strictObject({
  phase: phaseKey.describe("The key of a phase of the workspace."),
  state,
  waiting_on_customer: z.boolean().describe("Goes together with the state `waiting`."),
  target_launch_date: storedMoment.nullable(),
  csm_id: memberId,
  se_id: memberId,
  designer_id: memberId,
  product_ops_id: memberId,
  notes: z.string().max(20_000).nullable(),
  reminder_email: z.boolean(),
  reminder_slack: z.boolean(),
  reminder_frequency_days: z.int().min(1).max(30),
  wizard_completed_at: storedMoment.nullable(),
  metadata: z.record(z.string(), json).describe("Any JSON object up to 16 KB, given back as it came."),
});

export const onboardingCreateSchema = z
  .strictObject({
    customer_id: reference.describe("Numeric display_id or cuid of the parent customer."),
    template_id: reference
      .nullable()
      .describe("A template of the phase it starts in; it replaces the phase's default template."),
    ...editable.shape,
  })
  .partial()
  .required({ customer_id: true })
  .meta({ id: "OnboardingCreate" });

const howToMove = z.strictObject({
  reason: line(1000).describe(
    "Why it is sent back, or its target moved more than 7 days later: a person has to say so.",
  ),
  note: line(5000).describe("Kept with the transition."),
  open_tasks: z
    .enum(openTaskChoices)
    .describe(
      "What becomes of the open tasks of the phase that is left: `carry_over` unless told otherwise.",
    ),
  undo: z.boolean().describe("Takes back your own last move within a minute, without a reason."),
});

export const onboardingPatchSchema = z
  .strictObject({ ...editable.shape, ...howToMove.shape })
  .partial()
  .meta({ id: "OnboardingUpdate" });

export type OnboardingCreate = z.output<typeof onboardingCreateSchema>;
export type OnboardingCreateInput = z.input<typeof onboardingCreateSchema>;
export type OnboardingPatch = z.output<typeof onboardingPatchSchema>;
export type OnboardingFields = z.output<typeof editable>;
