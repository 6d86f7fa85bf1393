import { ApiError, type ErrorCode, notFound } from "@/lib/errors";

type NotFoundCode = Extract<ErrorCode, `${string}_not_found`>;
type Sample = readonly [message: string, field?: string];

/** How each code reads when it happens, for the description of the API. A new code needs its line here. */
const samples: Readonly<Record<Exclude<ErrorCode, NotFoundCode> | "route_not_found", Sample>> = {
  missing_field: ["“name” is required.", "name"],
  invalid_type: ["“name” has to be text.", "name"],
  invalid_string: ["“cursor” has to be the `next_cursor` of the page before.", "cursor"],
  invalid_enum_value: [
    "“phase” has to be one of: before_getting_started, program_design, launch, completed.",
    "phase",
  ],
  too_small: ["“name” needs at least 1 character.", "name"],
  too_big: ["“metadata” takes at most 16 KB of JSON.", "metadata"],
  unrecognized_keys: ["“nmae” is not a field of this request.", "nmae"],
  invalid_json: ["The body is not JSON. Send one JSON object in UTF-8."],
  invalid_reference: ["“owner_id” has to be the id of a member of this workspace.", "owner_id"],
  reason_required: ["Say in “reason” why it goes back: the team reads it in the history.", "reason"],
  method_not_allowed: ["PUT is not possible here. Use one of: GET, POST, HEAD, OPTIONS."],
  body_too_large: ["The body is larger than 1 MB. Send less in one request."],
  unsupported_media_type: ["Send the body as JSON, with Content-Type: application/json."],
  nesting_too_deep: ["A subtask cannot have subtasks. Add it to the task above.", "parent_id"],
  api_key_missing: ["Send your key in the header: Authorization: Bearer pivotal_…"],
  api_key_invalid: ["This API key is unknown. Check that you copied all of it."],
  api_key_revoked: ["This API key was revoked. Create or rotate a key in the dashboard."],
  api_key_expired: ["This API key has expired. Create a new one in the dashboard."],
  insufficient_permissions: ["This key is read-only. Use a key that may write."],
  cross_site_request: ["A session may write only from the dashboard's own pages. Use an API key."],
  route_not_found: ["There is nothing at this path. /api/v1/openapi.json lists what there is."],
  slug_taken: ["“contoso” is taken by Contoso. Choose another slug or leave it out.", "slug"],
  email_taken: [
    "“dana.fischer@contoso.de” is a contact of this customer already. Change that one instead.",
    "email",
  ],
  api_key_revoked_already: [
    "This key has ended: it was revoked, rotated or has expired. Create a new key instead.",
  ],
  contact_archived: ["An archived contact cannot be primary. Restore it first.", "is_primary"],
  onboarding_paused: [
    "This onboarding is paused. Send a “state” together with the phase to resume it.",
    "phase",
  ],
  onboarding_completed: [
    "This onboarding is done. Send a “state” together with the phase to reopen it.",
    "phase",
  ],
  phase_in_use: [
    "“Review” holds 3 open onboardings. Say with `move_to` which phase takes them over.",
    "move_to",
  ],
  phase_required: ["“Completed” is the completed phase, which every sequence needs. Rename it instead."],
  name_taken: ["“Review” is a phase of the sequence already. Choose another name.", "name"],
  launch_taken: [
    "“Launch” is the launch phase already. There is one: make that one `open` first, or this one.",
    "kind",
  ],
  custom_field_in_use: [
    "3 customers have values among the options you remove. Change or clear them first.",
    "options",
  ],
  setup_done: ["This installation is set up already. Sign in instead."],
  idempotency_key_reused: [
    "This Idempotency-Key was used with another body. Use a new key for a new request.",
  ],
  idempotency_key_in_use: ["A request with this Idempotency-Key is still running. Retry in a moment."],
  version_mismatch: ["Ada Park changed this since you read it. Read it again and repeat your change."],
  rate_limited: ["Rate limit exceeded. Retry after 12 seconds."],
  internal_error: ["Something failed on our side. The request id helps to find it."],
  database_unavailable: ["The database does not answer. Try again in a moment."],
};

export function sampleError(code: ErrorCode): ApiError {
  if (!Object.hasOwn(samples, code)) return notFound(code.replace(/_not_found$/, "") as NotFoundKind);
  const [message, field] = samples[code as keyof typeof samples];
  return new ApiError(code, message, field === undefined ? {} : { field });
}

type NotFoundKind = Parameters<typeof notFound>[0];
