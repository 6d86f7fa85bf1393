/** The one row that a write gave back; that there is none can only be a mistake of ours. */
export function written<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error("a write gave no row back");
  return row;
}
