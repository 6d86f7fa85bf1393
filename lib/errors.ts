/** Every error code of the API, with its status and type. The one place where they are named. */
export const errorCodes = {
  missing_field: [400, "invalid_request_error"],
  invalid_type: [400, "invalid_request_error"],
  invalid_string: [400, "invalid_request_error"],
  invalid_enum_value: [400, "invalid_request_error"],
  too_small: [400, "invalid_request_error"],
  too_big: [400, "invalid_request_error"],
  unrecognized_keys: [400, "invalid_request_error"],
  invalid_json: [400, "invalid_request_error"],
  invalid_reference: [400, "invalid_request_error"],
  reason_required: [400, "invalid_request_error"],
  method_not_allowed: [405, "invalid_request_error"],
  body_too_large: [413, "invalid_request_error"],
  unsupported_media_type: [415, "invalid_request_error"],
  nesting_too_deep: [422, "invalid_request_error"],
  api_key_missing: [401, "authentication_error"],
  api_key_invalid: [401, "authentication_error"],
  api_key_revoked: [401, "authentication_error"],
  api_key_expired: [401, "authentication_error"],
  insufficient_permissions: [403, "permission_error"],
  cross_site_request: [403, "permission_error"],
  route_not_found: [404, "not_found"],
  workspace_not_found: [404, "not_found"],
  member_not_found: [404, "not_found"],
  customer_not_found: [404, "not_found"],
  contact_not_found: [404, "not_found"],
  onboarding_not_found: [404, "not_found"],
  task_not_found: [404, "not_found"],
  comment_not_found: [404, "not_found"],
  attachment_not_found: [404, "not_found"],
  phase_not_found: [404, "not_found"],
  template_not_found: [404, "not_found"],
  custom_field_not_found: [404, "not_found"],
  api_key_not_found: [404, "not_found"],
  name_taken: [409, "conflict"],
  slug_taken: [409, "conflict"],
  email_taken: [409, "conflict"],
  api_key_revoked_already: [409, "conflict"],
  contact_archived: [409, "conflict"],
  onboarding_paused: [409, "conflict"],
  onboarding_completed: [409, "conflict"],
  phase_in_use: [409, "conflict"],
  custom_field_in_use: [409, "conflict"],
  phase_required: [409, "conflict"],
  launch_taken: [409, "conflict"],
  setup_done: [409, "conflict"],
  idempotency_key_reused: [409, "conflict"],
  idempotency_key_in_use: [409, "conflict"],
  version_mismatch: [412, "conflict"],
  rate_limited: [429, "rate_limit_error"],
  internal_error: [500, "internal_error"],
  database_unavailable: [503, "internal_error"],
} as const satisfies Record<string, readonly [number, ErrorType]>;

export const errorTypes = [
  "invalid_request_error",
  "authentication_error",
  "permission_error",
  "rate_limit_error",
  "not_found",
  "conflict",
  "internal_error",
] as const;

export type ErrorType = (typeof errorTypes)[number];
export type ErrorCode = keyof typeof errorCodes;
export type Fault = { code: ErrorCode; message: string; field?: string };

/** What is wrong with a request, in words for the person who has to mend it. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    message: string,
    extra: { field?: string; faults?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.code = code;
    this.field = extra.field;
    this.faults = extra.faults ?? [];
    this.headers = extra.headers ?? {};
  }

  get status(): number {
    return errorCodes[this.code][0];
  }

  get type(): ErrorType {
    return errorCodes[this.code][1];
  }
}

/** One answer for "never was", "deleted" and "not yours", so that nothing can be told apart. */
export function notFound(kind: NotFoundKind): ApiError {
  const name = kind.replaceAll("_", " ");
  return new ApiError(`${kind}_not_found`, `No ${name} has this id. It may have been deleted.`);
}

export function invalid(faults: readonly [Fault, ...Fault[]]): ApiError {
  const [first] = faults;
  return new ApiError(first.code, first.message, {
    faults,
    ...(first.field === undefined ? {} : { field: first.field }),
  });
}

export function invalidReference(field: string, message: string): ApiError {
  return invalid([{ code: "invalid_reference", message, field }]);
}

export function forbidden(message: string): ApiError {
  return new ApiError("insufficient_permissions", message);
}

type CodesOf<Suffix extends string> = Extract<ErrorCode, `${string}${Suffix}`>;
type NotFoundKind = CodesOf<"_not_found"> extends `${infer Kind}_not_found` ? Kind : never;
