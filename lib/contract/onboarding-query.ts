import * as z from "zod";
import { customerStatuses, onboardingSorts, onboardingStates } from "./enums";
import { dateTime, flag, listOf, pagingOf, reference } from "./query";

export const onboardingFilters = {
  q: z
    .string()
    .trim()
    .max(255)
    .optional()
    .describe(
      "Finds by the customer's name, domain, slug and contact emails, or by the number of the onboarding.",
    ),
  state: listOf(z.enum(onboardingStates))
    .optional()
    .describe("`waiting` means that `waiting_on_customer` is true."),
  phase: listOf(z.string()).optional(),
  csm_id: listOf(reference).optional(),
  se_id: listOf(reference).optional(),
  person_id: listOf(reference).optional().describe("On it as csm, se, designer or product ops."),
  template_id: listOf(reference).optional(),
  waiting_on_customer: flag.optional(),
  completed: flag.optional(),
  target_before: dateTime.optional(),
  target_after: dateTime.optional(),
  customer_status: listOf(z.enum(customerStatuses)).optional(),
  tag: listOf(z.string()).optional().describe("Of customers that carry one of these tags."),
  plan: listOf(z.string()).optional().describe("Of customers with one of these plans."),
  updated_since: dateTime
    .optional()
    .describe(
      "Walks by `updated_at`, oldest first. Start a sync a minute before the last `updated_at` you saw.",
    ),
  deleted: flag.optional().describe("`true` lists tombstones of deleted onboardings."),
};

export const onboardingExpand = listOf(z.enum(["customer", "summary", "history"])).optional();

const page = {
  ...pagingOf(25),
  sort: z
    .enum(onboardingSorts)
    .optional()
    .describe(
      "A leading `-` turns the order round. No target counts as the latest. The cursor is opaque then.",
    ),
  expand: onboardingExpand,
};

export const onboardingQuerySchema = z.strictObject({
  ...page,
  customer_id: listOf(reference).optional(),
  ...onboardingFilters,
});

export const customerOnboardingQuerySchema = z.strictObject({ ...page, ...onboardingFilters });

export type OnboardingQuery = z.output<typeof onboardingQuerySchema>;
export type CustomerOnboardingQuery = z.output<typeof customerOnboardingQuerySchema>;
