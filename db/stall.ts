/** How long after a connect that got no answer others are refused unasked. */
const stallMs = 1000;

let stalledUntil = 0;
let isProbing = false;

/** By its code, not its class, other bundles of the process know it. */
export class DatabaseUnavailableError extends Error {
  override name = "DatabaseUnavailableError";
  readonly code = "DATABASE_UNAVAILABLE";
}

/**
 * A server that is gone refuses at once, but one that hangs lets each connect wait for its timeout, and whoever
 * stands in line behind it a second time. So the first silence makes the others fail at once, until a probe,
 * one at a time, gets its answer.
 */
export async function connectUnlessStalled(connect: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  const isStalled = stalledUntil > 0;
  if (isStalled && (isProbing || startedAt < stalledUntil)) {
    throw new DatabaseUnavailableError("The database does not answer.");
  }
  isProbing = isStalled;
  try {
    await connect();
    stalledUntil = 0;
  } catch (cause) {
    const now = performance.now();
    stalledUntil = now - startedAt >= stallMs ? now + stallMs : 0;
    throw new DatabaseUnavailableError("The database cannot be reached.", { cause });
  } finally {
    if (isStalled) isProbing = false;
  }
}
