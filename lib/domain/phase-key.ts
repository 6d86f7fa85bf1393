import anyAscii from "any-ascii";

const maxLength = 63;

/** `preset` is a path of its own beside those of the phases. */
const reserved: ReadonlySet<string> = new Set(["preset"]);

/** Made from the first name: `Kick-off & planning` is `kick_off_planning`, the next one `kick_off_planning_2`. */
export function phaseKeyFrom(name: string, taken: ReadonlySet<string>): string {
  const words = anyAscii(name)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_/, "");
  const base = cut(/^[a-z]/.test(words) ? words : `phase_${words}`, maxLength);
  let key = base;
  for (let n = 2; taken.has(key) || reserved.has(key); n += 1) {
    key = `${cut(base, maxLength - `_${n}`.length)}_${n}`;
  }
  return key;
}

function cut(key: string, length: number): string {
  return key.slice(0, length).replace(/_+$/, "");
}
