import { baseUrlFor } from "@/lib/docs/base-url";
import { llmsFull } from "@/lib/docs/llms";
import { markdownResponse } from "@/lib/docs/markdown-response";

export function GET(request: Request): Response {
  return markdownResponse(llmsFull(baseUrlFor(request.headers)), "plain");
}
