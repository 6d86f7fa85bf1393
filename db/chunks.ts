/** A statement takes 65,535 parameters: this many rows fit, whatever the table. */
const rowsAtOnce = 500;

/** Writes many rows, some at a time and in their order; answers what the writes gave back. */
export async function inChunks<Row, Written>(
  rows: readonly Row[],
  write: (chunk: Row[]) => PromiseLike<Written[]>,
): Promise<Written[]> {
  const all: Written[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    all.push(...(await write(rows.slice(from, from + rowsAtOnce))));
  }
  return all;
}
