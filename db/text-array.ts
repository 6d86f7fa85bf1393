const textArrayType = 1009;

/**
 * Reads `{a,"b\\c"}`. Drizzle's own reader drops every backslash, and postgres.js knows array types only when it
 * may ask for them on each connection.
 */
export const textArray = {
  to: textArrayType,
  from: [textArrayType],
  serialize: (value: unknown) => value,
  parse: readTextArray,
};

export function readTextArray(literal: string): (string | null)[] {
  const items = literal.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs);
  return [...items].map(([, quoted, plain]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, "$1");
    return plain === "NULL" ? null : (plain ?? "");
  });
}
