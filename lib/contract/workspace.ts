import * as z from "zod";
import { slugPattern } from "./customer";
import { email, line } from "./fields";

export const password = z.string().min(8).max(128);

/** What the first start asks for, in the form and in the CLI. */
export const newWorkspaceSchema = z.strictObject({
  workspace: line(120),
  slug: z
    .string()
    .min(1)
    .max(63)
    .regex(slugPattern, "A slug has lower-case letters, digits and hyphens, like harbour-io."),
  name: line(120),
  email,
  password,
  time_zone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
      "This is not a time zone. One looks like Europe/Berlin.",
    ),
});

export type NewWorkspace = z.output<typeof newWorkspaceSchema>;
