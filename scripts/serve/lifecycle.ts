import { runShutdown } from "@/lib/shutdown";

/** Steps in the order of start; they are undone in the other order. `abort` must do its part at once. */
type Step = { stop: () => Promise<unknown> | unknown; abort?: () => void };
export type Lifecycle = {
  stopping: AbortSignal;
  onStop: (step: Step) => void;
  end: (code: number) => Promise<never>;
};

const LIMIT_MS = 9_500;
// npm and the parent process pass on a Ctrl-C that the terminal has sent already.
const ECHO_MS = 700;

/** Ends the process in order on SIGTERM, SIGINT and SIGHUP, within ten seconds, or at once on the second. */
export function createLifecycle(): Lifecycle {
  const steps: Step[] = [];
  const stopping = new AbortController();
  let since = 0;

  const abort = (code: number): never => {
    for (const step of steps) step.abort?.();
    process.exit(code);
  };
  const end = async (code: number): Promise<never> => {
    since = Date.now();
    stopping.abort();
    setTimeout(() => abort(1), LIMIT_MS);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      await Promise.resolve(step.stop()).catch((error) => console.error(error));
      steps.pop();
    }
    process.exit(code);
  };
  const onSignal = () => {
    if (since === 0) {
      console.log("Stopping…");
      void end(0);
    } else if (Date.now() - since > ECHO_MS) abort(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  // The parent that passes signals on was killed.
  if (process.channel) process.on("disconnect", onSignal).channel?.unref();
  return { stopping: stopping.signal, onStop: (step) => steps.push(step), end };
}

export const applicationStep: Step = { stop: runShutdown };
