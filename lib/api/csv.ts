/** One record as RFC 4180 has it. */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(",")}\r\n`;
}

export function csvHead(columns: readonly string[]): string {
  return csvLine(columns.map((column) => column.replaceAll(".", "_")));
}

/** The values of a row, where `actor.name` is the `name` of its `actor`. */
export function cellsOf(row: object, columns: readonly string[]): unknown[] {
  return columns.map((column) =>
    column
      .split(".")
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], row),
  );
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return harmless(cell);
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** A spreadsheet would run what begins like a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
