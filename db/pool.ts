import { DatabaseUnavailableError } from "@/db/errors";
import { Link, type LinkSettings } from "@/db/link";
import { type Codecs, queryBy, type SqlClient, type TransactionClient } from "@/db/sql-client";

type Waiter = { resolve: (link: Link) => void; reject: (error: unknown) => void };

const longestWaitMs = 10_000;
const longestLifeMs = 1_800_000;

/** Lends links to one borrower at a time. It knows of no outage: whoever needs a link while there is none opens one. */
export class Pool implements SqlClient {
  readonly options: Codecs = { parsers: {}, serializers: {} };
  readonly unsafe = queryBy((...statement) => this.#lend((link) => link.run(...statement)));
  readonly #max: number;
  readonly #settings: LinkSettings;
  readonly #links = new Set<Link>();
  readonly #opening = new Set<Link>();
  readonly #waiters = new Set<Waiter>();
  #idle: Link[] = [];
  #isEnded = false;

  constructor(max: number, settings: LinkSettings) {
    this.#max = max;
    this.#settings = settings;
  }

  begin<T>(work: (client: TransactionClient) => Promise<T>): Promise<T> {
    return this.#lend((link) => link.transaction(work));
  }

  /** Refuses new work and waits a moment for what is under way. */
  async end(patienceMs: number): Promise<void> {
    this.#isEnded = true;
    this.#refuse(new DatabaseUnavailableError());
    const deadline = performance.now() + patienceMs;
    while (this.#links.size > this.#idle.length && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const link of this.#links) link.close();
  }

  async #lend<T>(use: (link: Link) => Promise<T>): Promise<T> {
    const link = await this.#take();
    try {
      return await use(link);
    } finally {
      this.#giveBack(link);
    }
  }

  #take(): Promise<Link> {
    return new Promise((resolve, reject) => {
      if (this.#isEnded) return reject(new DatabaseUnavailableError());
      const link = this.#idle.pop();
      if (link) return resolve(link);
      const leave = () => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
      };
      const waiter: Waiter = {
        resolve: (link) => {
          leave();
          resolve(link);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      const timer = setTimeout(() => waiter.reject(new DatabaseUnavailableError()), longestWaitMs);
      this.#waiters.add(waiter);
      this.#serve();
    });
  }

  #giveBack(link: Link): void {
    if (performance.now() - link.openedAt > longestLifeMs) link.close();
    if (!link.isLost) this.#idle.push(link);
    this.#serve();
  }

  #serve(): void {
    for (const waiter of this.#waiters) {
      const link = this.#idle.pop();
      if (!link) break;
      waiter.resolve(link);
    }
    while (this.#opening.size < this.#waiters.size && this.#links.size < this.#max) void this.#open();
  }

  async #open(): Promise<void> {
    const link = new Link(this.#settings, () => {
      this.#links.delete(link);
      this.#idle = this.#idle.filter((other) => other !== link);
      if (!this.#opening.has(link)) this.#serve();
    });
    Object.assign(link.codecs.parsers, this.options.parsers);
    Object.assign(link.codecs.serializers, this.options.serializers);
    this.#links.add(link);
    this.#opening.add(link);
    try {
      await link.run("select 1");
      this.#opening.delete(link);
      this.#giveBack(link);
    } catch (error) {
      if (this.#opening.has(link)) this.#giveUp(error);
    }
  }

  /** One answer is everybody's: a second attempt would wait as long as the first one. */
  #giveUp(error: unknown): void {
    this.#refuse(error);
    for (const link of this.#opening) link.close();
    this.#opening.clear();
  }

  #refuse(error: unknown): void {
    for (const waiter of this.#waiters) waiter.reject(error);
  }
}
