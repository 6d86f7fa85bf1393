import { notFound } from "next/navigation";
import { baseUrlFor } from "@/lib/docs/base-url";
import { readGuide } from "@/lib/docs/guides";
import { markdownResponse } from "@/lib/docs/markdown-response";

/** What `/docs/<guide>.md` is rewritten to. */
export async function GET(request: Request, { params }: RouteContext<"/docs/markdown/[guide]">) {
  const guide = readGuide((await params).guide, baseUrlFor(request.headers));
  return guide ? markdownResponse(guide.markdown) : notFound();
}
