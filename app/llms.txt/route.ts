import { baseUrlFor } from "@/lib/docs/base-url";
import { llmsIndex } from "@/lib/docs/llms";
import { markdownResponse } from "@/lib/docs/markdown-response";

export function GET(request: Request): Response {
  return markdownResponse(llmsIndex(baseUrlFor(request.headers)), "plain");
}
