import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { takeLock } from "@/scripts/prepare/lock.mjs";
import { Refusal } from "@/scripts/prepare/refusal.mjs";
import { findBinaries } from "./binaries.ts";
import { createDatabaseIfMissing } from "./check.ts";
import { hasCluster, initCluster, signalStop, startCluster, stopCluster, waitUntilReady } from "./cluster.ts";
import { enter, leave, othersHold } from "./holders.ts";
import { runningPostmaster } from "./pid-file.ts";
import { chooseRunner } from "./runner.ts";

type Settings = { DATA_DIR: string; DATABASE_URL?: string | undefined };
type Say = (line: string) => void;

export type Database = {
  /** Whether this call started it. */
  started: boolean;
  /** Gives it up; it stops when nobody else uses it. */
  stop: () => Promise<void>;
  /** Tells it to end and does not wait. */
  abandon: (mode: "fast" | "immediate") => void;
  /** Starts it again whenever it dies, until the returned function is called. */
  supervise: (say: Say) => () => void;
};

/** The embedded PostgreSQL runs after this, unless DATABASE_URL names another server. */
export async function ensureDatabase(settings: Settings, say: Say = () => {}): Promise<Database> {
  if (settings.DATABASE_URL) return external;
  const dataDir = settings.DATA_DIR;
  const clusterDir = join(dataDir, "db");
  prepareDataDir(dataDir);
  const started = await locked(dataDir, async () => {
    enter(dataDir);
    try {
      return await startIfDown(dataDir, clusterDir, say);
    } catch (error) {
      leave(dataDir);
      throw error;
    }
  });
  return {
    started,
    stop: () => giveUp(dataDir, clusterDir),
    abandon(mode) {
      leave(dataDir);
      if (!othersHold(dataDir)) signalStop(clusterDir, mode);
    },
    supervise: (report) => supervise(dataDir, clusterDir, report),
  };
}

/** Every start asks this first: the folder also holds the secret and attachments. */
export function prepareDataDir(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) {
      makeFolder(dataDir);
      // PostgreSQL under a user of its own must come through to its folder, and no further.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    mkdirSync(join(dataDir, ".db-users"), { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refusal(
      `the data folder ${dataDir} cannot be written (${code}). Give this user the right to it or set DATA_DIR to another folder.`,
    );
  }
}

/** Not `recursive`: that never returns where a folder exists and takes no others, as below /proc. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another start may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const external: Database = {
  started: false,
  stop: async () => {},
  abandon: () => {},
  supervise: () => () => {},
};

async function startIfDown(dataDir: string, clusterDir: string, say: Say): Promise<boolean> {
  if (await waitUntilReady(clusterDir)) return false;
  const binaries = await findBinaries();
  const runner = chooseRunner(dataDir, clusterDir, binaries);
  const inside = relative(process.cwd(), clusterDir);
  const place = inside.startsWith("..") ? clusterDir : inside;
  if (!hasCluster(clusterDir)) {
    say(`Creating a database in ${place} …`);
    await initCluster(dataDir, clusterDir, binaries, runner);
  }
  say(`Starting PostgreSQL 18 in ${place} …`);
  await startCluster(clusterDir, binaries, runner);
  await createDatabaseIfMissing(runningPostmaster(clusterDir)?.socketDir ?? clusterDir);
  return true;
}

function giveUp(dataDir: string, clusterDir: string): Promise<void> {
  return locked(dataDir, async () => {
    leave(dataDir);
    if (!othersHold(dataDir)) await stopCluster(clusterDir);
  });
}

function supervise(dataDir: string, clusterDir: string, report: Say): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async () => {
    let pause = 300;
    if (!runningPostmaster(clusterDir)) {
      report("PostgreSQL is gone; starting it again.");
      pause = await locked(dataDir, () =>
        stopped ? Promise.resolve(false) : startIfDown(dataDir, clusterDir, () => {}),
      )
        .then(() => 300)
        .catch((error) => {
          report(error instanceof Error ? error.message : String(error));
          return 2_000;
        });
    }
    if (!stopped) timer = setTimeout(look, pause);
  };
  timer = setTimeout(look, 300);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function locked<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(join(dataDir, ".db-lock"));
  try {
    return await work();
  } finally {
    lock.release();
  }
}
