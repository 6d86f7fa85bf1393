import * as z from "zod";

import { passwordLength } from "./enums";
import { email, line, slugLike } from "./fields";

export const password = z.string().min(passwordLength.min).max(passwordLength.max);

/** What the first start asks for, in the form and in the CLI. */
export const newWorkspaceSchema = z.strictObject({
  workspace: line(120),
  slug: slugLike("harbour-io"),
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
