/** `note` is worth knowing, `wrong` has to be mended. */
export type Finding = { name: string; state: "ok" | "note" | "wrong"; message: string };

export function finding(name: string, state: Finding["state"], message: string): Finding {
  return { name, state, message };
}
