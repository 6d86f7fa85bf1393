/** Whether a caller would rather have this type than JSON. At equal liking it is JSON. */
export function prefers(type: string, accept: string | null): boolean {
  const ranges = (accept ?? "*/*").split(",").map(rangeOf);
  return likingOf(type, ranges) > likingOf("application/json", ranges);
}

type Range = { name: string; liking: number };

function rangeOf(text: string): Range {
  const [name = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  const liking = q === undefined ? 1 : Number(q.slice(2));
  return { name, liking: liking >= 0 && liking <= 1 ? liking : 0 };
}

/** The most exact range that names the type decides. */
function likingOf(type: string, ranges: readonly Range[]): number {
  const names = [type, `${type.slice(0, type.indexOf("/"))}/*`, "*/*"];
  for (const name of names) {
    const range = ranges.find((candidate) => candidate.name === name);
    if (range) return range.liking;
  }
  return 0;
}
