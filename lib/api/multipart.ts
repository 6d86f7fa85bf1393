import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { headBytes } from "@/lib/domain/file-content";
import { ApiError, type Fault, invalid } from "@/lib/errors";
import { discard, type Spooled, spool } from "@/lib/files/spool";
import { isStorable } from "@/lib/storable";

export type SentFile = { fileName: string; contentType: string; spooled: Spooled };

/** The part's headers and the boundaries around it. */
const framingBytes = 65_536;

/** Reads a form of one part, `file`, as it comes: no more of it is in memory than what is under way. */
export async function readSentFile(request: Request, maxBytes: number): Promise<SentFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;.*\bboundary=/i.test(type.trim())) throw unsupportedType();
  if (Number(request.headers.get("content-length") ?? "0") > maxBytes + framingBytes)
    throw tooLarge(maxBytes);
  const form = new Form(type, maxBytes);
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
  try {
    await pipeline(body, form.parser, { signal: form.stopped });
  } catch {
    return form.fail(malformed());
  }
  return form.result();
}

class Form {
  readonly parser;
  readonly #maxBytes: number;
  readonly #stop = new AbortController();
  #stream: Readable | undefined;
  #file: Promise<SentFile> | undefined;
  #reason: unknown;

  constructor(type: string, maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.parser = openParser(type);
    this.parser.on("file", (name, stream, fileName, _encoding, contentType) => {
      stream.on("error", () => undefined);
      if (name !== "file" || this.#file) {
        stream.resume();
        this.#refuse(unexpectedPart(name));
        return;
      }
      this.#stream = stream;
      this.#file = this.#receive(stream, fileName ?? "", contentType);
      this.#file.catch((error: unknown) => this.#refuse(error));
    });
    this.parser.on("field", (name) => this.#refuse(unexpectedPart(name)));
    this.parser.on("partsLimit", () => this.#refuse(unexpectedPart("file")));
  }

  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  async result(): Promise<SentFile> {
    if (this.#reason !== undefined) return this.fail(malformed());
    if (!this.#file) throw fault("missing_field", "“file” is missing. Send the file as the part “file”.");
    const sent = await this.#file;
    if (sent.spooled.sizeBytes > 0) return sent;
    return this.fail(fault("too_small", "The file is empty. Send one with content."));
  }

  /** Whatever has arrived goes; answers with the first reason. */
  async fail(otherwise: ApiError): Promise<never> {
    this.#stream?.destroy(otherwise);
    const sent = await this.#file?.catch(() => undefined);
    if (sent) await discard(sent.spooled);
    throw this.#reason ?? otherwise;
  }

  #refuse(reason: unknown): void {
    this.#reason ??= reason;
    this.#stop.abort();
  }

  async #receive(stream: Readable, fileName: string, contentType: string): Promise<SentFile> {
    return { fileName, contentType, spooled: await spool(upTo(stream, this.#maxBytes), headBytes) };
  }
}

function openParser(type: string) {
  const limits = { parts: 3, fieldSize: 1_024, headerPairs: 20, headerSize: 8_192 };
  try {
    return new Busboy({ headers: { "content-type": type }, limits, isPartAFile });
  } catch {
    throw unsupportedType();
  }
}

function isPartAFile(
  name: string | undefined,
  _type: string | undefined,
  fileName: string | undefined,
): boolean {
  return name === "file" || fileName !== undefined;
}

async function* upTo(stream: Readable, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function unsupportedType(): ApiError {
  return new ApiError(
    "unsupported_media_type",
    "Send the file as multipart/form-data with a boundary, as the part “file”.",
  );
}

function tooLarge(maxBytes: number): ApiError {
  const megabytes = Math.floor(maxBytes / 1_048_576);
  return new ApiError("body_too_large", `The file is larger than ${megabytes} MB. Send a smaller one.`, {
    field: "file",
  });
}

/** A name that no answer can repeat stays out of it. */
function unexpectedPart(name: string | undefined): ApiError {
  const message = "The form takes one part, “file”, and nothing else.";
  const isNamed = name !== undefined && name !== "file" && isStorable(name) && name.length <= 64;
  return isNamed
    ? invalid([{ code: "unrecognized_keys", message, field: name }])
    : fault("unrecognized_keys", message);
}

function malformed(): ApiError {
  return new ApiError(
    "invalid_string",
    "The form ended early or is not multipart/form-data as its boundary says. Send it again, whole.",
  );
}

function fault(code: Fault["code"], message: string): ApiError {
  return invalid([{ code, message, field: "file" }]);
}
