import { baseUrl } from "@/lib/base-url";
import { ApiError } from "@/lib/errors";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** A browser session may write from our own pages only: `Sec-Fetch-Site`, else `Origin`. */
export function requireSameOrigin(request: Request): void {
  if (safeMethods.includes(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const isOurs = site === null ? isOurOrigin(request) : site === "same-origin";
  if (isOurs) return;
  throw new ApiError(
    "cross_site_request",
    "A session may write only from the dashboard's own pages. Use an API key.",
  );
}

function isOurOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = request.headers.get("host");
  return new URL(origin).host === host || origin === new URL(baseUrl()).origin;
}
