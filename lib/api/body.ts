import { ApiError } from "@/lib/errors";
import { parseJson } from "./json";

const maxBytes = 1_048_576;

/** The raw bytes of a JSON request, checked for type and size before anybody looks inside. */
export async function readBody(request: Request): Promise<Uint8Array> {
  const type = request.headers.get("content-type");
  const declared = Number(request.headers.get("content-length") ?? "0");
  if (type !== null && !isJson(type)) throw unsupportedType();
  if (declared > maxBytes) throw tooLarge();
  const bytes = await readUpTo(request, maxBytes);
  if (bytes.length > 0 && type === null) throw unsupportedType();
  return bytes;
}

/** A POST without a body means one without fields. */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {};
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError("invalid_json", "The body is not UTF-8. Send one JSON object in UTF-8.");
  }
  return parseJson(text);
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isJson(type: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type.trim());
}

function tooLarge(): ApiError {
  return new ApiError("body_too_large", "The body is larger than 1 MB. Send less in one request.");
}

function unsupportedType(): ApiError {
  return new ApiError(
    "unsupported_media_type",
    "Send the body as JSON, with Content-Type: application/json.",
  );
}
