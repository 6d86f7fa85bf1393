/** A `display_id` or an `id`. */
export type Id = string | number;

/** Several values of a filter: rows that have any of them. */
export type OneOrMany<T> = T | readonly T[];

export type PivotalOptions = {
  /** A key of the workspace: `pivotal_…`, or `pivotal_test_…`. */
  apiKey: string;
  /** Where the server is, with or without `/api/v1`. */
  baseUrl: string;
  /** For one attempt. 30 seconds when left out. */
  timeoutMs?: number | undefined;
  /** How often a call is tried again. 3 when left out. */
  maxRetries?: number | undefined;
  /** Instead of the platform's own `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
};

export type ReadOptions = {
  /** Ends the call and its retries; what it rejects with is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** For one attempt. */
  timeoutMs?: number | undefined;
  maxRetries?: number | undefined;
};

export type CreateOptions = ReadOptions & {
  /** Names this call for 24 hours, also over a restart of your program. A random one when left out. */
  idempotencyKey?: string | undefined;
};

export type ChangeOptions = ReadOptions & {
  /** Refuses the change when the record has another version: an ETag, or the object as this client gave it. */
  ifMatch?: string | object | undefined;
};

export type CallOptions = CreateOptions & ChangeOptions;
