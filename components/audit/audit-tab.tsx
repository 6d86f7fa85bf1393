"use client";

import type { RecordPlace } from "@/lib/client/audit-events";
import { AuditEventItem } from "./audit-event-item";
import { AuditToolbar } from "./audit-toolbar";
import type { Names } from "./event-values";
import { customerEvents } from "./event-words";
import { NoEvents } from "./no-events";
import { ShowOlder } from "./show-older";
import { useAuditList } from "./use-audit-list";

type AuditTabProps = { place: RecordPlace; label: string } & Names;

/** What happened at a place, as a tab of its page shows it. */
export function AuditTab({ place, label, ...names }: AuditTabProps) {
  const state = useAuditList(place, names.timeZone);
  return (
    <section aria-label={label}>
      <AuditToolbar {...state} names={names} eventNames={customerEvents} />
      {state.events.length === 0 && <NoEvents {...state} />}
      <ol>
        {state.events.map((event) => (
          <AuditEventItem
            key={event.number}
            event={event}
            names={names}
            hasTarget={event.target.id !== place.id}
          />
        ))}
      </ol>
      <ShowOlder list={state.list} />
    </section>
  );
}
