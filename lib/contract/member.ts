import * as z from "zod";
import { roles } from "./enums";
import { timestamp } from "./fields";
import { operation } from "./operation";

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
    response: z
      .strictObject({
        object: z.literal("list"),
        data: z.array(memberSchema),
        has_more: z.literal(false),
        next_cursor: z.null(),
      })
      .meta({ id: "MemberList" }),
    errors: [],
    versioned: true,
  }),
} as const;
