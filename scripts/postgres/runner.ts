import { spawn, spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "@/scripts/prepare/refusal.mjs";
import type { Binaries } from "./binaries.ts";

/** As whom PostgreSQL's programs run: it refuses to run as root. */
export type Runner = { user?: { uid: number; gid: number }; prefix: string[] };

export function chooseRunner(dataDir: string, clusterDir: string, binaries: Binaries): Runner {
  const me = process.getuid?.() ?? 0;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new Refusal(
        `the database in ${clusterDir} belongs to another user (uid ${owner.uid}). Start it as that user or set DATA_DIR to another folder.`,
      );
    }
    return { prefix: [] };
  }
  // An existing cluster opens only to the user that made it.
  if (owner && owner.uid !== 0) return { user: { uid: owner.uid, gid: owner.gid }, prefix: [] };
  const postgres = owner ? null : postgresUser();
  if (postgres && [dataDir, binaries.initdb].every((path) => canReach(path, postgres))) {
    return { user: postgres, prefix: [] };
  }
  return { prefix: namespacePrefix(dataDir) };
}

/** Runs one of PostgreSQL's programs to its end. */
export function run(
  runner: Runner,
  command: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const [program = command, ...rest] = [...runner.prefix, command, ...args];
  const child = spawn(program, rest, {
    ...runner.user,
    cwd: "/",
    // The PG… variables and the language of whoever starts it must not reach in.
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function postgresUser(): { uid: number; gid: number } | null {
  const known = userNamed("postgres");
  if (known) return known;
  const home = ["--home-dir", "/nonexistent", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  spawnSync("useradd", ["--system", "--user-group", ...home, "postgres"]);
  if (!userNamed("postgres")) spawnSync("adduser", ["-S", "-D", "-H", "postgres"]);
  return userNamed("postgres");
}

function userNamed(name: string): { uid: number; gid: number } | null {
  return accounts().find((account) => account.name === name) ?? null;
}

function accounts(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether every folder on the way lets this user through: a checkout in root's home does not. */
function canReach(path: string, user: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(path);
  const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & needed) === 0) return false;
  return path === "/" || canReach(dirname(path), user);
}

/** In a namespace of its own root looks like an ordinary user and its files stay root's. */
function namespacePrefix(dataDir: string): string[] {
  const somebody = accounts().find((account) => account.uid > 0);
  const prefix = ["unshare", "--user", `--map-user=${somebody?.uid}`, `--map-group=${somebody?.gid}`, "--"];
  if (somebody && spawnSync("unshare", [...prefix.slice(1), "true"]).status === 0) return prefix;
  throw new Refusal(
    `PostgreSQL does not run as root and no other user can reach ${dataDir}. Start Pivotal as an ordinary user, move it out of root's home, or set DATABASE_URL.`,
  );
}
