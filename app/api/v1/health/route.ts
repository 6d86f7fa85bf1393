export async function GET(_request: Request, _context: { params: Promise<Record<string, string>> }) {
  return Response.json(
    { object: "health", status: "ok" },
    { headers: { "cache-control": "private, no-store" } },
  );
}
