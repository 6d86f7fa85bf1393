import type { Route } from "next";
import Link from "next/link";
import type { AuditEvent } from "@/lib/contract/audit-event";

type EventTargetProps = { event: AuditEvent; className?: string };

/** "Customer #42", linked where it has a page. */
export function EventTarget({ event, className = "" }: EventTargetProps) {
  const { type, display_id } = event.target;
  const words = type.replaceAll("_", " ").replace("api key", "API key");
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}${display_id === null ? "" : ` #${display_id}`}`;
  const href = hrefOf(event);
  if (href === null) return <span className={className}>{text}</span>;
  return (
    <Link href={href} prefetch={false} className={`${className} hover:text-accent-text hover:underline`}>
      {text}
    </Link>
  );
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
