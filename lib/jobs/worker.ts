import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { connectionString } from "@/db/connection";
import { log } from "@/lib/log";
import { onShutdown } from "@/lib/shutdown";
import { keepHeartbeat } from "./heartbeat";
import { crontab, tasks } from "./tasks";

const restartMs = 1_000;

/** Runs jobs beside the web server until that stops. A database that goes away only pauses it. */
export function startWorker(): void {
  const stopping = new AbortController();
  const ended = keepRunning(stopping.signal);
  onShutdown(async () => {
    stopping.abort();
    await ended;
  });
}

async function keepRunning(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await runOnce(stop).catch((error: Error) => log.warn({ cause: error.name }, "the worker pauses"));
    await pause(restartMs, stop);
  }
}

async function runOnce(stop: AbortSignal): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  const heart = keepHeartbeat(events);
  try {
    const runner = await run({
      connectionString: connectionString(),
      taskList: tasks,
      parsedCronItems: crontab,
      concurrency: 2,
      maxPoolSize: 4,
      noHandleSignals: true,
      logger,
      events,
    });
    await untilStopped(runner, stop);
  } finally {
    heart.stop();
  }
}

async function untilStopped(runner: Runner, stop: AbortSignal): Promise<void> {
  const end = () => void runner.stop().catch(() => undefined);
  stop.addEventListener("abort", end, { once: true });
  if (stop.aborted) end();
  await runner.promise.finally(() => stop.removeEventListener("abort", end));
}

const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log.warn({ from: "worker" }, message);
  else log.debug({ from: "worker" }, message);
});

function pause(ms: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener("abort", end);
  });
}
