import * as z from "zod";
import { phaseKey } from "./fields";
import { operation } from "./operation";
import { reference } from "./query";

const applicationSchema = z
  .strictObject({
    object: z.literal("template_application"),
    onboarding_id: z.string(),
    template_id: z.string(),
    phase: phaseKey.describe("The phase of the template, in which its tasks are now."),
    task_count: z.int().describe("How many tasks and subtasks it added."),
  })
  .meta({ id: "TemplateApplication" });

export type TemplateApplication = z.output<typeof applicationSchema>;

export const onboardingTemplates = {
  applyTemplate: operation({
    id: "apply-template",
    method: "POST",
    path: "/onboardings/{onboardingId}/templates",
    tag: "Onboardings",
    summary: "Apply a template to an onboarding",
    description:
      "Adds the tasks of the template to its phase, due from today. By hand this works any number of times.",
    audience: "key_or_person",
    scope: "write:onboardings",
    status: 201,
    params: z.strictObject({
      onboardingId: z.string().describe("Numeric display_id or id of the onboarding."),
    }),
    body: z.strictObject({ template_id: reference }).meta({ id: "TemplateApply" }),
    response: applicationSchema,
    errors: ["onboarding_not_found", "invalid_reference", "onboarding_completed"],
  }),
} as const;
