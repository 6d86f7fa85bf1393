import pg, { type PoolClient, type PoolConfig } from "pg";
import { Client } from "@/db/connection";

type OnConnect = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** pg's pool, which takes a broken client back even when its borrower forgets to. */
export class Pool extends pg.Pool {
  constructor(config: PoolConfig) {
    super({ ...config, Client });
    // An idle connection broke: the pool has dropped it already.
    this.on("error", () => undefined);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: OnConnect): void;
  override connect(callback?: OnConnect): Promise<PoolClient> | undefined {
    if (callback === undefined) return super.connect().then(lend);
    super.connect(callback);
  }
}

/** Drizzle does not give a client back on which `begin` failed: each outage would cost a place in the pool. */
function lend(client: PoolClient): PoolClient {
  const release = client.release.bind(client);
  let isReleased = false;
  const giveBack = (error?: Error | boolean) => {
    if (isReleased) return;
    isReleased = true;
    client.off("end", drop);
    release(error);
  };
  const drop = () => giveBack(true);
  client.once("end", drop);
  client.release = giveBack;
  return client;
}
