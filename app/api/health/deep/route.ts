import { deepHealth } from "@/lib/api/deep-health";

export async function GET(): Promise<Response> {
  const health = await deepHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "private, no-store" },
  });
}
