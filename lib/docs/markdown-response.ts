/** Text for machines and for people who read Markdown as it stands. */
export function markdownResponse(text: string, type: "markdown" | "plain" = "markdown"): Response {
  return new Response(text, {
    headers: { "content-type": `text/${type}; charset=utf-8`, "cache-control": "private, no-cache" },
  });
}
