export type ResponseInfo = {
  status: number;
  headers: Headers;
  /** Names this request in the server's logs. */
  requestId: string | undefined;
  /** The version of the object, for `ifMatch`. */
  etag: string | undefined;
};

const responses = new WeakMap<object, ResponseInfo>();

/** What came with an object that the client gave; nothing for a copy of one. */
export function responseOf(object: object): ResponseInfo | undefined {
  return responses.get(object);
}

export function remember(object: unknown, { status, headers }: Response): void {
  if (typeof object !== "object" || object === null) return;
  const requestId = headers.get("x-request-id") ?? undefined;
  responses.set(object, { status, headers, requestId, etag: headers.get("etag") ?? undefined });
}

export function etagOf(given: string | object): string {
  const etag = typeof given === "string" ? given : responses.get(given)?.etag;
  if (etag !== undefined) return etag;
  throw new TypeError(
    "ifMatch takes an ETag, or an object as get, create or update gave it. Rows of a list and copies have no ETag.",
  );
}
