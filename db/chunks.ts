/** A statement takes 65,535 parameters: this many rows fit, whatever the table. */
const rowsAtOnce = 500;

/** Writes many rows, some at a time and in their order. */
export async function inChunks<Row>(
  rows: readonly Row[],
  write: (chunk: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce));
}
