import { cut } from "./guide";

/** What stands in a guide, and what came in its place in this run. */
export type Seen = Map<string, string>;

/** Differs between any two runs: its kind is compared, and what came is remembered. */
const isVarying = (name: string, shown: unknown): boolean =>
  (isId(name) || /^(?:prefix|timestamp)$|_at$|_since$|cursor$/.test(name)) && shown !== null;

/** What is named twice in a guide has to be the same thing twice. */
const isId = (name: string): boolean => /^(?:id|display_id)$|_id$/.test(name);

/** Where an answer differs from what the guide shows. */
export function differences(shown: unknown, came: unknown, seen: Seen, path = "$"): string[] {
  const name = /(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? "";
  if (shown === cut) return [];
  if (Array.isArray(shown)) return listDifferences(shown, came, seen, path);
  if (typeof shown === "object" && shown !== null) return objectDifferences(shown, came, seen, path);
  const known = isId(name) || /^(?:name|slug)$/.test(name) ? seen.get(String(shown)) : undefined;
  const isSame = known === undefined ? shown === came || isLike(name, shown, came) : known === String(came);
  if (isSame && isVarying(name, shown)) seen.set(String(shown), String(came));
  if (isSame || wordsOf(shown) === wordsOf(came)) return [];
  return [`${path} is ${JSON.stringify(came)}, not ${JSON.stringify(shown)}`];
}

function listDifferences(shown: unknown[], came: unknown, seen: Seen, path: string): string[] {
  if (!Array.isArray(came)) return [`${path} is no list`];
  const given = shown.filter((entry) => entry !== cut);
  const isWhole = given.length === shown.length;
  if (isWhole ? came.length !== given.length : came.length < given.length) {
    return [`${path} has ${came.length} entries, not ${given.length}`];
  }
  return given.flatMap((entry, index) => differences(entry, came[index], seen, `${path}[${index}]`));
}

function objectDifferences(shown: object, came: unknown, seen: Seen, path: string): string[] {
  if (typeof came !== "object" || came === null) return [`${path} is ${JSON.stringify(came)}`];
  const given = Object.entries(shown).filter(([key]) => key !== cut);
  const isWhole = given.length === Object.keys(shown).length;
  const extra = isWhole ? Object.keys(came).filter((key) => !Object.hasOwn(shown, key)) : [];
  return [
    ...extra.map((key) => `${path} has ${key}, which the guide does not show`),
    ...given.flatMap(([key, value]) =>
      Object.hasOwn(came, key)
        ? differences(value, (came as Record<string, unknown>)[key], seen, `${path}.${key}`)
        : [`${path} lacks ${key}`],
    ),
  ];
}

/** Both the same kind of thing: numbers, times, or ids with one prefix. */
function isLike(name: string, shown: unknown, came: unknown): boolean {
  if (!isVarying(name, shown) || typeof shown !== typeof came) return false;
  if (typeof shown !== "string" || typeof came !== "string") return true;
  if (/^\d{4}-\d\d-\d\dT/.test(shown)) return /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(came);
  return shown.split("_").slice(0, -1).join("_") === came.split("_").slice(0, -1).join("_");
}

/** A sentence may count seconds. */
function wordsOf(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\b\d+ seconds\b/, "N seconds") : value;
}
