import type { FileContent } from "@/lib/contract/file";
import { contentDisposition } from "@/lib/domain/file-name";
import { isNotModified } from "@/lib/etag";

/** Whatever a file holds, a browser that opens it may run nothing and load nothing. */
const policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

export async function fileResponse(request: Request, file: FileContent, headers: Headers): Promise<Response> {
  const etag = `"${Buffer.from(file.sha256, "hex").toString("base64url")}"`;
  headers.set("etag", etag);
  headers.set("cache-control", "private, no-cache");
  headers.set("x-content-type-options", "nosniff");
  headers.set("content-security-policy", policy);
  if (isNotModified(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set("content-type", file.contentType);
  headers.set("content-length", String(file.sizeBytes));
  headers.set("content-disposition", contentDisposition(file.fileName, file.isInline));
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(await file.open(), { headers });
}
