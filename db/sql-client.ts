/** The part of postgres.js' interface that Drizzle uses. */
export type SqlClient = { options: Codecs; unsafe: Query; begin: Scope };
export type TransactionClient = { options: Codecs; unsafe: Query; savepoint: Scope };

/** By the number of the type; Drizzle replaces some. */
export type Codecs = { parsers: Record<string, unknown>; serializers: Record<string, unknown> };

export type Rows = unknown[] & { command?: string };

export type StatementOptions = {
  /** Rows as arrays. */
  isRaw?: boolean;
};

type Send = (text: string, params: unknown[], options: StatementOptions) => Promise<Rows>;
type Query = (
  text: string,
  params?: unknown[],
  options?: StatementOptions,
) => Promise<Rows> & { values: () => Promise<Rows> };
type Scope = <T>(work: (client: TransactionClient) => Promise<T>) => Promise<T>;

export function queryBy(send: Send): Query {
  return (text, params = [], given = {}) => {
    const options = { ...given };
    // A moment later, so that `values` is heard.
    const rows = Promise.resolve().then(() => send(text, params, options));
    const values = () => {
      options.isRaw = true;
      return rows;
    };
    return Object.assign(rows, { values });
  };
}
