type Shutdown = () => Promise<unknown>;

const key = Symbol.for("pivotal.shutdown");
// On globalThis, because the build and the server that runs it hold separate copies of this module.
const shared = globalThis as typeof globalThis & { [key]?: Shutdown[] };

/** Runs when the server stops: after the last request, before the database goes. */
export function onShutdown(end: Shutdown): void {
  shared[key] ??= [];
  shared[key].push(end);
}

export async function runShutdown(): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled((shared[key] ?? []).splice(0).map((end) => end()));
}
