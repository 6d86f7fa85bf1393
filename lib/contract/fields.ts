import * as z from "zod";
import { apiPhases } from "./enums";

/** Building blocks that several resources share, so that no rule about a field stands twice. */

export const timestamp = z.iso
  .datetime({ precision: 3 })
  .describe("ISO 8601, UTC, milliseconds.")
  .meta({ example: "2026-05-26T17:21:09.412Z" });

/** A moment from outside, within the years that every place it goes to can write. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => !outside(new Date(text).getUTCFullYear()), "A date-time lies in the years 1 to 9999.");

function outside(year: number): boolean {
  return year < 1 || year > 9999;
}

/** A day without a time, within the same years. */
export const calendarDate = z.iso
  .date()
  .refine((text) => Number(text.slice(0, 4)) >= 1, "A date lies in the years 1 to 9999.")
  .meta({ example: "2026-05-26" });

/** A line of text a person types: trimmed, 1 to `max` characters. */
export function line(max: number): z.ZodString {
  return z.string().trim().min(1).max(max);
}

/** What a browser's email field takes, lower-cased on the way in. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(255)
  .pipe(z.email({ pattern: z.regexes.html5Email }));

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** Names a record in addresses; the example is of its kind. */
export function slugLike(example: string): z.ZodString {
  const message = `A slug has lower-case letters, digits and hyphens, like ${example}.`;
  return z.string().min(1).max(63).regex(slugPattern, message);
}

export const phaseKeyPattern = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * The key of a phase: one of the API's seven, or one that the workspace made. The pattern is documented only, since
 * a key that does not exist is refused with those that do.
 */
export const phaseKey = z
  .union(
    [z.enum(apiPhases), z.string().meta({ pattern: phaseKeyPattern.source })],
    "A phase is named by its key, like program_design.",
  )
  .meta({ id: "PhaseKey" });

export const count = z.int().min(0).max(2_147_483_647);

/** Named, because a recursive schema without a name gets a made one that two documents may share by accident. */
export const json: z.ZodType<z.core.util.JSONType, z.core.util.JSONType> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
  )
  .meta({ id: "Json" });

export const metadata = z
  .record(z.string(), json)
  .describe("Any JSON object up to 16 KB, given back as it came.");

export const deletedSchema = z
  .strictObject({
    object: z.literal("deleted"),
    id: z.string(),
    display_id: z.int().optional(),
    deleted: z.literal(true),
  })
  .meta({ id: "Deleted" });

export type Deleted = z.output<typeof deletedSchema>;
