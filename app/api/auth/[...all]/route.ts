import { readBody } from "@/lib/api/body";
import { errorResponse } from "@/lib/api/error-response";
import { requestIdOf } from "@/lib/api/request-id";
import { auth } from "@/lib/auth/better-auth";

export async function GET(request: Request): Promise<Response> {
  return auth().handler(request);
}

/** better-auth would read a body of any size and of any type. */
export async function POST(request: Request): Promise<Response> {
  try {
    const bytes = await readBody(request);
    const { method, headers } = request;
    const body = bytes.length > 0 ? new Uint8Array(bytes) : null;
    return await auth().handler(new Request(request.url, { method, headers, body }));
  } catch (error) {
    return errorResponse(error, requestIdOf(request));
  }
}
