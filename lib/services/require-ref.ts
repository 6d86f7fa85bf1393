import { notFound } from "@/lib/errors";
import { parseRef, type Ref } from "@/lib/ids";

/** A path id as a reference; what cannot name anything needs no query to be missing. */
export function requireRef(kind: Parameters<typeof notFound>[0], id: string): Ref {
  const ref = parseRef(id);
  if (!ref) throw notFound(kind);
  return ref;
}
