import { channel } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import postgres from "postgres";
import { DatabaseUnavailableError } from "@/db/errors";
import {
  type Codecs,
  queryBy,
  type Rows,
  type StatementOptions,
  type TransactionClient,
} from "@/db/sql-client";
import { textArray } from "@/db/text-array";

type Options = NonNullable<Parameters<typeof postgres>[1]>;
/** What postgres.js read from the URL. */
export type Place = { host: string[]; port: number[]; path: string | false };

export type LinkSettings = {
  url: string | undefined;
  options: Options;
  openSocket: (place: Place) => Socket;
  /** How long to wait for an answer, should the server hang too deeply to end the statement itself. */
  patienceMs?: number;
};

export type Statement = { text: string; params: unknown[] };

/** Tells whoever wants to count or read them of the statements that go to the database. */
const sent = channel("pivotal.statement");

type Work<T> = (client: TransactionClient) => Promise<T>;
type Words = { open: string; keep: string; undo: string };

/**
 * Lists with their filters have countless forms, and each that is kept costs the server memory until the link ends:
 * only so many are, and none of those whose number of values varies.
 */
const mostPrepared = 200;
const mostValues = 32;
/** How much these find depends on their values, so the server has to plan them for each. */
const plannedAnew = / (?:ilike|&&) /;

/**
 * One connection to Postgres, from its opening to its first fault.
 *
 * postgres.js opens a broken connection again under those who use it, and keeps what it had not sent or not read:
 * the end of a transaction may run without its beginning, an answer may reach somebody else's query, and
 * a `rollback` written to the closed socket ends the process. So each of its clients gets one socket here
 * and one statement at a time, and nothing more once the socket or an answer failed. What was under way then
 * fails with an unknown outcome, a commit too.
 */
export class Link {
  readonly openedAt = performance.now();
  readonly codecs: Codecs;
  readonly #sql: postgres.Sql;
  readonly #patienceMs: number | undefined;
  readonly #onLost: () => void;
  #socket: Socket | null = null;
  #fault: DatabaseUnavailableError | null = null;
  #abort: ((fault: Error) => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #savepoints = 0;
  /** Parsed and planned once, and sent in one round trip in place of two. */
  readonly #prepared = new Set<string>();

  constructor({ url, options, openSocket, patienceMs }: LinkSettings, onLost: () => void = () => undefined) {
    this.#patienceMs = patienceMs;
    this.#onLost = onLost;
    const single = {
      ...options,
      max: 1,
      // It would end the connection in the middle of a transaction.
      max_lifetime: 0,
      // It would ask for them in a promise whose failure nobody hears.
      fetch_types: false,
      types: { textArray },
      onnotice: () => undefined,
      onclose: () => this.#lose(),
      socket: (place: Place) => this.#connect(() => openSocket(place)),
    };
    this.#sql = url === undefined ? postgres(single as Options) : postgres(url, single as Options);
    this.codecs = this.#sql.options as unknown as Codecs;
  }

  get isLost(): boolean {
    return this.#fault !== null;
  }

  /** Statements run in the order in which they are given, each after the answer to the one before. */
  run(text: string, params: unknown[] = [], options: StatementOptions = {}): Promise<Rows> {
    const answer = this.#last.then(() => this.#send(text, params, options));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  transaction<T>(work: Work<T>): Promise<T> {
    return this.#scope({ open: "begin", keep: "commit", undo: "rollback" }, work);
  }

  close(): void {
    this.#lose();
  }

  #savepoint<T>(work: Work<T>): Promise<T> {
    this.#savepoints += 1;
    const name = `s${this.#savepoints}`;
    return this.#scope(
      { open: `savepoint ${name}`, keep: `release savepoint ${name}`, undo: `rollback to savepoint ${name}` },
      work,
    );
  }

  async #scope<T>(words: Words, work: Work<T>): Promise<T> {
    const failures: unknown[] = [];
    let isOver = false;
    const requireOpen = () => {
      if (isOver) throw new Error("The transaction is over already: something in it was not awaited.");
    };
    const unsafe = queryBy(async (...statement) => {
      requireOpen();
      return this.run(...statement).catch((error: unknown) => {
        failures.push(error);
        throw error;
      });
    });
    const savepoint = async <U>(inner: Work<U>) => {
      requireOpen();
      return this.#savepoint(inner);
    };
    await this.run(words.open);
    try {
      const result = await work({ options: this.codecs, unsafe, savepoint });
      isOver = true;
      // Postgres has given the transaction up, even if `work` got over it.
      if (failures.length > 0) throw failures[0];
      const { command } = await this.run(words.keep);
      if (command === "ROLLBACK") throw failures[0] ?? new Error("The transaction was rolled back.");
      return result;
    } catch (error) {
      isOver = true;
      if (!this.isLost) await this.run(words.undo).catch(() => this.#lose());
      throw error;
    }
  }

  #send(text: string, params: unknown[], { isRaw }: StatementOptions): Promise<Rows> {
    return new Promise((resolve, reject) => {
      if (this.#fault) return reject(this.#fault);
      if (sent.hasSubscribers) sent.publish({ text, params } satisfies Statement);
      const patience = this.#patienceMs ? setTimeout(() => this.#lose(), this.#patienceMs) : undefined;
      const settle = () => {
        clearTimeout(patience);
        this.#abort = null;
      };
      this.#abort = (fault) => {
        settle();
        reject(fault);
      };
      const statement = this.#sql.unsafe(text, params as never[], {
        prepare: this.#isPrepared(text, params),
      });
      (isRaw ? statement.values() : statement).then(
        (rows: unknown) => {
          if (this.isLost) return;
          settle();
          resolve(rows as Rows);
        },
        (error: unknown) => {
          if (this.isLost) return;
          settle();
          reject(isAboutConnection(error) ? new DatabaseUnavailableError(error) : error);
          if (!isAnswer(error)) this.#lose();
        },
      );
    });
  }

  /** Drizzle asks for it only where a query is named, so for none of ours. */
  #isPrepared(text: string, params: unknown[]): boolean {
    if (this.#prepared.has(text)) return true;
    if (params.length === 0 || params.length > mostValues) return false;
    if (this.#prepared.size === mostPrepared || plannedAnew.test(text)) return false;
    this.#prepared.add(text);
    return true;
  }

  /** The first socket is the last one. */
  #connect(open: () => Socket): Socket {
    if (this.#fault || this.#socket) throw this.#fault ?? new DatabaseUnavailableError();
    const socket = open();
    socket.on("error", (error) => this.#lose(error));
    socket.on("close", () => this.#lose());
    this.#socket = socket;
    return socket;
  }

  #lose(cause?: unknown): void {
    if (this.#fault) return;
    this.#fault = new DatabaseUnavailableError(cause);
    this.#abort?.(this.#fault);
    void this.#sql.end({ timeout: 0 }).then(() => this.#socket?.destroy());
    this.#onLost();
  }
}

/** After any other failure nobody knows what the connection will bring next. */
function isAnswer(error: unknown): boolean {
  return error instanceof postgres.PostgresError && !/FATAL|PANIC/.test(error.severity);
}

/** And not about what was asked for, such as an undefined parameter. */
function isAboutConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof postgres.PostgresError) return false;
  return "syscall" in error || ("code" in error && String(error.code).startsWith("CONNECT"));
}
