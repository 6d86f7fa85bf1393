import type { Route } from "next";
import Link from "next/link";
import type { AuditEvent } from "@/lib/contract/audit-event";
import type { Names } from "./event-values";

type EventTargetProps = { event: AuditEvent; names: Names; className?: string };

/** "Customer #42", linked where it has a page; nothing for what people do to themselves. */
export function EventTarget({ event, names, className = "" }: EventTargetProps) {
  if (event.target.id === event.actor.id) return null;
  const href = hrefOf(event);
  if (href === null) return <span className={className}>{wordsOf(event, names)}</span>;
  return (
    <Link href={href} prefetch={false} className={`${className} hover:text-accent-text hover:underline`}>
      {wordsOf(event, names)}
    </Link>
  );
}

function wordsOf({ target: { type, id, display_id } }: AuditEvent, { members }: Names): string {
  const member = members.find((candidate) => candidate.id === id);
  if (member) return member.name;
  const words = type.replaceAll("_", " ").replace("api key", "API key");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${display_id === null ? "" : ` #${display_id}`}`;
}

/** Of what has no page of its own, that of the record it belongs to. */
function hrefOf({ target, customer_id, onboarding_id }: AuditEvent): Route | null {
  const self = target.display_id ?? target.id;
  if (target.type === "customer") return `/customers/${self}` as Route;
  if (target.type === "onboarding") return `/onboardings/${self}` as Route;
  if (onboarding_id !== null) return `/onboardings/${onboarding_id}` as Route;
  if (target.type === "contact" && customer_id !== null) {
    return `/customers/${customer_id}?tab=contacts` as Route;
  }
  if (customer_id !== null) return `/customers/${customer_id}` as Route;
  return target.type === "api_key" ? ("/admin/api-keys" as Route) : null;
}
