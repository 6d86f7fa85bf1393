import { createId } from "@paralleldrive/cuid2";

export const idPrefixes = {
  workspace: "ws",
  user: "user",
  session: "sess",
  verification: "verif",
  request: "req",
  customer: "cust",
  contact: "cont",
  apiKey: "key",
  account: "acct",
  phase: "phase",
  onboarding: "onb",
  transition: "tran",
  task: "task",
  template: "tmpl",
  templateTask: "ttask",
  comment: "comm",
  attachment: "att",
  customField: "field",
  notification: "note",
} as const;

export function newId(kind: keyof typeof idPrefixes): string {
  return `${idPrefixes[kind]}_${createId()}`;
}

/** How a record is named in a path: by the number people say, or by its id. */
export type Ref = { displayId: number } | { id: string };

/** Reads a path id; null when nothing can have this name, so that no query is needed to say so. */
export function parseRef(text: string): Ref | null {
  if (/^\d+$/.test(text)) {
    const displayId = Number(text);
    return displayId >= 1 && displayId <= 2_147_483_647 ? { displayId } : null;
  }
  return /^[A-Za-z0-9_]{1,64}$/.test(text) ? { id: text } : null;
}
