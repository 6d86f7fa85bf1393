import { buildIfStale } from "@/scripts/build/build";
import { loadEnvironment } from "@/scripts/environment";
import { checkDatabase } from "@/scripts/postgres/check";
import { ensureDatabase, prepareDataDir } from "@/scripts/postgres/embedded";
import { assertPortFree } from "@/scripts/prepare/port.mjs";
import { explain } from "@/scripts/prepare/refusal.mjs";
import { trustedProxies } from "./client-ip.ts";
import { applicationStep, createLifecycle, type Lifecycle } from "./lifecycle.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const lifecycle = createLifecycle();

start(lifecycle).catch((error) => {
  if (lifecycle.stopping.aborted) return;
  process.stderr.write(`${explain(error)}\n`);
  void lifecycle.end(1);
});

// Whatever threw may be half done; an orderly end and a new start are safer than going on.
process.on("uncaughtException", (error) => {
  process.stderr.write(
    `${error.name} outside any request\n${error.stack?.split("\n").slice(1).join("\n")}\n`,
  );
  if (!lifecycle.stopping.aborted) void lifecycle.end(1);
});
process.on("unhandledRejection", (reason) => {
  const { name, stack } = reason instanceof Error ? reason : new Error("A promise was rejected");
  process.stderr.write(`${name}, and nobody waited for it\n${stack?.split("\n").slice(1).join("\n")}\n`);
});

async function start({ onStop, stopping }: Lifecycle): Promise<void> {
  const isDev = process.argv.includes("--dev");
  const env = await loadEnvironment({
    NODE_ENV: isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const trusted = trustedProxies(env.TRUSTED_PROXIES);
  await assertPortFree(env.HOST, env.PORT);
  prepareDataDir(env.DATA_DIR);
  if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
  if (!isDev) await buildIfStale(say, stopping);
  stopping.throwIfAborted();

  const database = await ensureDatabase(env, say);
  onStop({ stop: database.stop, abort: () => database.abandon("immediate") });
  stopping.throwIfAborted();
  const unsupervise = database.supervise(say);
  onStop({ stop: unsupervise });

  say("Migrating…");
  const { runMigrations } = await import("@/db/migrate");
  await runMigrations();
  stopping.throwIfAborted();

  onStop(applicationStep);
  const { serve } = await import("./serve.ts");
  const { port, stop } = await serve({ env, isDev, trusted, stopping });
  onStop({ stop });
  say(`Pivotal is ready at ${env.BASE_URL ?? `http://${shown(env.HOST)}:${port}`}`);
}

function shown(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
