import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { AuditEvent } from "@/lib/contract/audit-event";
import type { Member } from "@/lib/contract/member";
import { actorOf, changesOf, deedOf, fieldName, valueWords } from "./event-words";

type AuditEventItemProps = { event: AuditEvent; members: readonly Member[]; now: string; timeZone: string };

/** Who did what, and each field with its old and new value. */
export function AuditEventItem({ event, members, now, timeZone }: AuditEventItemProps) {
  return (
    <li className="border-b border-line px-page py-2">
      <div className="flex items-baseline gap-2">
        <p className="min-w-0 flex-1">
          <span className="font-medium" dir="auto">
            {actorOf(event)}
          </span>{" "}
          {deedOf(event)} {event.test_mode && <Tag>test</Tag>}
        </p>
        <span className="shrink-0 text-12 text-3">
          <RelativeTime value={event.created_at} now={now} timeZone={timeZone} />
        </span>
      </div>
      <dl className="text-12 text-2">
        {changesOf(event).map(([field, { old, new: fresh }]) => (
          <div key={field} className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 text-3">{fieldName(field)}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]" dir="auto">
              {old !== null && (
                <>
                  <span className="text-3">{valueWords(field, old, members)}</span> →{" "}
                </>
              )}
              {valueWords(field, fresh, members)}
            </dd>
          </div>
        ))}
      </dl>
      {event.reason && <p className="text-12 text-2">{event.reason}</p>}
    </li>
  );
}
