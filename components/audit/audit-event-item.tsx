import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { AuditEvent } from "@/lib/contract/audit-event";
import { EventDiff } from "./event-diff";
import { EventTarget } from "./event-target";
import type { Names } from "./event-values";
import { actorOf, deedOf, reasonOf } from "./event-words";

type AuditEventItemProps = {
  event: AuditEvent;
  names: Names;
  /** Left out where the page is the target's own. */
  hasTarget: boolean;
};

/** Who did what to what and why, and each field with its old and new value. */
export function AuditEventItem({ event, names, hasTarget }: AuditEventItemProps) {
  const reason = reasonOf(event);
  return (
    <li className="border-b border-line px-page py-2">
      <div className="flex items-baseline gap-2">
        <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <bdi className="font-medium">{actorOf(event)}</bdi> {deedOf(event, names)}
          {hasTarget && <EventTarget event={event} names={names} className="num pl-1.5 text-12 text-3" />}{" "}
          {event.test_mode && <Tag>test</Tag>}
        </p>
        <span className="num shrink-0 text-12 text-3">
          <RelativeTime value={event.created_at} now={names.now} timeZone={names.timeZone} />
        </span>
      </div>
      <EventDiff event={event} names={names} />
      {reason && (
        <p className="max-w-155 text-12 text-2 [overflow-wrap:anywhere]" dir="auto">
          “{reason}”
        </p>
      )}
    </li>
  );
}
