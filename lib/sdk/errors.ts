import type { ErrorCode, ErrorType } from "./contract.ts";

export type Fault = { code: string; message: string; field?: string };

type Details = {
  status?: number;
  type?: ErrorType;
  code?: string;
  field?: string;
  errors?: readonly Fault[];
  headers?: Headers;
  cause?: unknown;
};

/** Why a call did not succeed, in the words of the API. It never holds the key. */
export class PivotalError extends Error {
  override name = "PivotalError";
  /** Of HTTP; without one there was no answer. */
  readonly status: number | undefined;
  readonly type: ErrorType | undefined;
  /** What went wrong, for programs. */
  readonly code: ErrorCode | (string & {}) | undefined;
  /** The one property at fault, `contacts[0].email` style; the first when there are several. */
  readonly field: string | undefined;
  /** All faults of a body or a query. */
  readonly errors: readonly Fault[];
  /** Names this request in the server's logs. */
  readonly requestId: string | undefined;
  readonly headers: Headers | undefined;

  constructor(message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = details.status;
    this.type = details.type;
    this.code = details.code;
    this.field = details.field;
    this.errors = details.errors ?? [];
    this.headers = details.headers;
    this.requestId = details.headers?.get("x-request-id") ?? undefined;
  }
}

/** 400, 405, 413, 415, 422: mend the call. */
export class InvalidRequestError extends PivotalError {
  override name = "InvalidRequestError";
}

/** 401: the key is missing, mistyped, revoked or expired. */
export class AuthenticationError extends PivotalError {
  override name = "AuthenticationError";
}

/** 403: the key may not do this. */
export class PermissionError extends PivotalError {
  override name = "PermissionError";
}

/** 404: never was, deleted, or not yours. */
export class NotFoundError extends PivotalError {
  override name = "NotFoundError";
}

/** 409, and 412 `version_mismatch`: the record is not as the call takes it to be. */
export class ConflictError extends PivotalError {
  override name = "ConflictError";
}

/** 429, after the retries. */
export class RateLimitError extends PivotalError {
  override name = "RateLimitError";
}

/** 5xx, after the retries. */
export class InternalError extends PivotalError {
  override name = "InternalError";
}

/** No answer came. */
export class ConnectionError extends PivotalError {
  override name = "ConnectionError";
}

/** No answer came in time. */
export class TimeoutError extends ConnectionError {
  override name = "TimeoutError";
}

/** The error that an answer other than 2xx means. */
export async function errorOf(response: Response): Promise<PivotalError> {
  const { status, headers } = response;
  const told = envelopeOf(await response.text());
  const Kind = kindOf(told?.type, status);
  if (told) return new Kind(told.message, { ...told, status, headers });
  return new Kind(`The server answered ${status}, and not as Pivotal does. Is baseUrl right?`, {
    status,
    headers,
  });
}

type Envelope = { type: ErrorType; code: string; message: string; field?: string; errors?: Fault[] };

function envelopeOf(text: string): Envelope | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: Envelope };
    return typeof error?.message === "string" ? error : undefined;
  } catch {
    return undefined;
  }
}

/** A proxy in between answers without a type. */
function kindOf(type: ErrorType | undefined, status: number): typeof PivotalError {
  const ofStatus = statusTypes[status] ?? (status >= 500 ? "internal_error" : undefined);
  const known = type !== undefined && type in kinds ? type : ofStatus;
  return known === undefined ? PivotalError : kinds[known];
}

const kinds: Record<ErrorType, typeof PivotalError> = {
  invalid_request_error: InvalidRequestError,
  authentication_error: AuthenticationError,
  permission_error: PermissionError,
  not_found: NotFoundError,
  conflict: ConflictError,
  rate_limit_error: RateLimitError,
  internal_error: InternalError,
};

const statusTypes: Record<number, ErrorType> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found",
  409: "conflict",
  412: "conflict",
  429: "rate_limit_error",
};
