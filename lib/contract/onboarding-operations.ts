import * as z from "zod";
import { bulkIds, bulkResultSchema } from "./bulk";
import { deletedSchema } from "./fields";
import {
  onboardingCreateSchema,
  onboardingPatchSchema,
  onboardingSchema,
  onboardingTombstoneSchema,
} from "./onboarding";
import { customerOnboardingQuerySchema, onboardingExpand, onboardingQuerySchema } from "./onboarding-query";
import { operation } from "./operation";
import { pageOf, paging } from "./query";
import { transitionSchema } from "./transition";

const params = z.strictObject({
  onboardingId: z.string().describe("Numeric display_id or id of the onboarding."),
});
const listed = pageOf(z.union([onboardingSchema, onboardingTombstoneSchema])).meta({ id: "OnboardingList" });
const tag = "Onboardings";
const audience = "key_or_person";

const bulkSchema = z
  .strictObject({ ids: bulkIds, change: onboardingPatchSchema })
  .meta({ id: "OnboardingBulk" });

export const onboardings = {
  listOnboardings: operation({
    id: "list-onboardings",
    method: "GET",
    path: "/onboardings",
    tag,
    summary: "List onboardings",
    description: "Newest first, unless `sort` or `updated_since` says otherwise. Hides only what is deleted.",
    audience,
    scope: "read:onboardings",
    status: 200,
    query: onboardingQuerySchema,
    response: listed,
    errors: [],
    versioned: true,
  }),
  createOnboarding: operation({
    id: "create-onboarding",
    method: "POST",
    path: "/onboardings",
    tag,
    summary: "Create an onboarding",
    description:
      "Defaults: the first phase (`before_getting_started`), state `active`, reminders on as the workspace has set them. For a churned customer it starts `paused`.",
    audience,
    scope: "write:onboardings",
    status: 201,
    body: onboardingCreateSchema,
    response: onboardingSchema,
    errors: ["customer_not_found", "invalid_reference"],
    example: { body: { customer_id: "42", target_launch_date: "2026-08-14T00:00:00Z" } },
    versioned: true,
  }),
  bulkUpdateOnboardings: operation({
    id: "bulk-update-onboardings",
    method: "POST",
    path: "/onboardings/bulk",
    tag,
    summary: "Update many onboardings",
    description:
      "One change for up to 200 onboardings, each by the same rules as a single update and each with its own answer.",
    audience,
    scope: "write:onboardings",
    status: 200,
    body: bulkSchema,
    response: bulkResultSchema,
    errors: [],
    example: { body: { ids: ["1024", "1025"], change: { target_launch_date: "2026-08-14T00:00:00Z" } } },
  }),
  listCustomerOnboardings: operation({
    id: "list-customer-onboardings",
    method: "GET",
    path: "/customers/{customerId}/onboardings",
    tag,
    summary: "List a customer's onboardings",
    description: "With the filters of the list of all onboardings.",
    audience,
    scope: "read:onboardings",
    status: 200,
    params: z.strictObject({ customerId: z.string().describe("Numeric display_id or id of the customer.") }),
    query: customerOnboardingQuerySchema,
    response: listed,
    errors: ["customer_not_found"],
    versioned: true,
  }),
  getOnboarding: operation({
    id: "get-onboarding",
    method: "GET",
    path: "/onboardings/{onboardingId}",
    tag,
    summary: "Retrieve an onboarding",
    description: "By `display_id` or `id`.",
    audience,
    scope: "read:onboardings",
    status: 200,
    params,
    query: z.strictObject({ expand: onboardingExpand }),
    response: onboardingSchema,
    errors: ["onboarding_not_found"],
    versioned: true,
  }),
  updateOnboarding: operation({
    id: "update-onboarding",
    method: "PATCH",
    path: "/onboardings/{onboardingId}",
    tag,
    summary: "Update an onboarding",
    description:
      "Send what changes; `null` clears what may be null. A change of `phase` moves it: `reason`, `note` and `open_tasks` belong to the move. A paused or done onboarding moves only together with a `state`, which resumes or reopens it.",
    audience,
    scope: "write:onboardings",
    status: 200,
    params,
    body: onboardingPatchSchema,
    response: onboardingSchema,
    errors: [
      "onboarding_not_found",
      "invalid_reference",
      "reason_required",
      "onboarding_paused",
      "onboarding_completed",
    ],
    example: { body: { phase: "program_design", note: "Kick-off went well." } },
    versioned: true,
  }),
  deleteOnboarding: operation({
    id: "delete-onboarding",
    method: "DELETE",
    path: "/onboardings/{onboardingId}",
    tag,
    summary: "Delete an onboarding",
    description: "Hides it with its tasks and comments. The same answer comes again on a second call.",
    audience,
    scope: "write:onboardings",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["onboarding_not_found"],
    versioned: true,
  }),
  restoreOnboarding: operation({
    id: "restore-onboarding",
    method: "POST",
    path: "/onboardings/{onboardingId}/restore",
    tag,
    summary: "Restore a deleted onboarding",
    description: "Undoes a delete. An onboarding that is there already is answered as it is.",
    audience,
    scope: "write:onboardings",
    status: 200,
    params,
    response: onboardingSchema,
    errors: ["onboarding_not_found"],
    versioned: true,
  }),
  listOnboardingTransitions: operation({
    id: "list-onboarding-transitions",
    method: "GET",
    path: "/onboardings/{onboardingId}/transitions",
    tag,
    summary: "List an onboarding's transitions",
    description: "Every move from phase to phase, newest first.",
    audience,
    scope: "read:onboardings",
    status: 200,
    params,
    query: z.strictObject(paging),
    response: pageOf(transitionSchema).meta({ id: "TransitionList" }),
    errors: ["onboarding_not_found"],
    versioned: true,
  }),
} as const;
