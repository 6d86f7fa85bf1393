import { env } from "@/lib/env";

/** Next calls this once in each server process; there is no other runtime than Node here. */
export async function register(): Promise<void> {
  if (env.WORKER === "off") return;
  const { startWorker } = await import("@/lib/jobs/worker");
  startWorker();
}
