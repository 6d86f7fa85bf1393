import * as z from "zod";
import { roles } from "./enums";
import { email, line, timestamp } from "./fields";
import { operation } from "./operation";
import { wholeListOf } from "./query";
import { password } from "./workspace";

export const memberSchema = z
  .strictObject({
    object: z.literal("member"),
    id: z.string(),
    number: z.int().describe("Counts the members of the workspace; picks the tint of the initials."),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    joined_at: timestamp,
  })
  .meta({ id: "Member" });

export type Member = z.output<typeof memberSchema>;

/** For the operator at the console: a new password now, or a link to choose one. */
export const passwordResetSchema = z.strictObject({ email, password: password.optional() });

export type PasswordReset = z.output<typeof passwordResetSchema>;

/** For the operator at the console: who owns the workspace from now on. */
export const newOwnerSchema = passwordResetSchema.extend({ name: line(120).optional() });

export type NewOwner = z.output<typeof newOwnerSchema>;

export const members = {
  listMembers: operation({
    id: "list-members",
    method: "GET",
    path: "/members",
    tag: "Members",
    summary: "List members",
    description: "The team of the workspace, by name.",
    audience: "key_or_person",
    scope: "read:members",
    status: 200,
    response: wholeListOf(memberSchema).meta({ id: "MemberList" }),
    errors: [],
    versioned: true,
  }),
} as const;
