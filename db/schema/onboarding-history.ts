import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { onboardings } from "@/db/schema/onboardings";
import { phases } from "@/db/schema/phases";
import { templates } from "@/db/schema/templates";
import { actorTypes, clocks, transitionKinds } from "@/lib/contract/enums";

/** Whose clock ran, from when to when. An exclusion constraint (custom migration) forbids overlaps. */
export const periods = pgTable(
  "periods",
  {
    workspaceId: workspaceId(),
    onboardingId: text().notNull(),
    startsAt: instant().notNull(),
    /** Null for the present one. */
    endsAt: instant(),
    phase: text().notNull(),
    clock: text({ enum: clocks }).notNull(),
  },
  (t) => [
    primaryKey({ name: "periods_pkey", columns: [t.workspaceId, t.onboardingId, t.startsAt] }),
    uniqueIndex("periods_open_key").on(t.workspaceId, t.onboardingId).where(sql`${t.endsAt} is null`),
    foreignKey({
      name: "periods_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "periods_phase_fkey",
      columns: [t.workspaceId, t.phase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
    oneOf("periods_clock_check", t.clock, clocks),
    check("periods_order_check", sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

export const transitions = pgTable(
  "transitions",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    onboardingId: text().notNull(),
    fromPhase: text().notNull(),
    toPhase: text().notNull(),
    kind: text({ enum: transitionKinds }).notNull(),
    actorType: text({ enum: actorTypes }).notNull(),
    actorId: text(),
    reason: text(),
    note: text(),
    /** Elapsed time of our clock in the visit that ended. */
    workingSeconds: integer().notNull(),
    isUndo: boolean().notNull().default(false),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "transitions_pkey", columns: [t.workspaceId, t.id] }),
    unique("transitions_created_at_key").on(t.workspaceId, t.createdAt),
    index("transitions_onboarding_idx").on(t.workspaceId, t.onboardingId, t.createdAt),
    foreignKey({
      name: "transitions_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "transitions_from_phase_fkey",
      columns: [t.workspaceId, t.fromPhase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
    foreignKey({
      name: "transitions_to_phase_fkey",
      columns: [t.workspaceId, t.toPhase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
    oneOf("transitions_kind_check", t.kind, transitionKinds),
    oneOf("transitions_actor_type_check", t.actorType, actorTypes),
  ],
);

/** Entering a phase applies its default template once: this row says that it did. */
export const onboardingPhaseTemplates = pgTable(
  "onboarding_phase_templates",
  {
    workspaceId: workspaceId(),
    onboardingId: text().notNull(),
    phase: text().notNull(),
    templateId: text().notNull(),
    appliedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "onboarding_phase_templates_pkey",
      columns: [t.workspaceId, t.onboardingId, t.phase],
    }),
    foreignKey({
      name: "onboarding_phase_templates_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "onboarding_phase_templates_phase_fkey",
      columns: [t.workspaceId, t.phase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
    foreignKey({
      name: "onboarding_phase_templates_template_fkey",
      columns: [t.workspaceId, t.templateId],
      foreignColumns: [templates.workspaceId, templates.id],
    }),
  ],
);

/** Every change of the target launch date; `days` is null where the date was set or cleared. */
export const targetShifts = pgTable(
  "target_shifts",
  {
    workspaceId: workspaceId(),
    onboardingId: text().notNull(),
    createdAt: instant().notNull(),
    phase: text().notNull(),
    oldDate: instant(),
    newDate: instant(),
    days: integer(),
    reason: text(),
    actorType: text({ enum: actorTypes }).notNull(),
    actorId: text(),
  },
  (t) => [
    primaryKey({ name: "target_shifts_pkey", columns: [t.workspaceId, t.onboardingId, t.createdAt] }),
    foreignKey({
      name: "target_shifts_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "target_shifts_phase_fkey",
      columns: [t.workspaceId, t.phase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
    oneOf("target_shifts_actor_type_check", t.actorType, actorTypes),
  ],
);
