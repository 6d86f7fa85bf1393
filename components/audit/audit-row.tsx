import { ChevronRight, KeyRound } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { RelativeTime } from "@/components/ui/relative-time";
import { Td, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { AuditEvent } from "@/lib/contract/audit-event";
import { formatMoment } from "@/lib/dates";
import { EventDiff } from "./event-diff";
import { EventTarget } from "./event-target";
import type { Names } from "./event-values";
import { actorOf, deedOf, reasonOf } from "./event-words";

type AuditRowProps = { event: AuditEvent; names: Names; isOpen: boolean; onToggle: () => void };

/** One line, which opens to all that the event holds. */
export function AuditRow({ event, names, isOpen, onToggle }: AuditRowProps) {
  const detailsId = `event-${event.number}`;
  const deed = deedOf(event, names);
  const reason = reasonOf(event);
  return (
    <>
      <Tr className="relative">
        <Td>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={onToggle}
            className="num -ml-1 flex items-center gap-1 text-3 after:absolute after:inset-0 focus-visible:-outline-offset-2"
          >
            <Icon of={ChevronRight} size={14} className={isOpen ? "rotate-90" : ""} />
            <span className="sr-only">Details of </span>#{event.number}
          </button>
        </Td>
        <Td className="text-2">
          <RelativeTime value={event.created_at} now={names.now} timeZone={names.timeZone} />
        </Td>
        <Td title={actorOf(event)}>
          <ActorCell event={event} names={names} />
        </Td>
        <Td title={deed}>
          {event.test_mode && (
            <>
              <Tag>test</Tag>{" "}
            </>
          )}
          {deed}
        </Td>
        <Td className="num">
          <EventTarget event={event} names={names} className="relative text-2" />
        </Td>
        <Td className="text-2" title={reason ?? undefined} dir="auto">
          {reason ?? <span className="text-3">–</span>}
        </Td>
      </Tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={6} className="border-b border-line bg-sunken py-3 pr-page pl-26">
            <EventDetails event={event} names={names} />
          </td>
        </tr>
      )}
    </>
  );
}

function ActorCell({ event, names }: Pick<AuditRowProps, "event" | "names">) {
  const member = names.members.find(({ id }) => id === event.actor.id);
  return (
    <span className="flex items-center gap-2">
      {member && <Avatar name={member.name} number={member.number} isDecorative />}
      {event.actor.type === "api_key" && (
        <span title="API key" className="grid size-5 shrink-0 place-items-center text-3">
          <Icon of={KeyRound} size={14} />
          <span className="sr-only">API key </span>
        </span>
      )}
      <span className={`min-w-0 truncate ${event.actor.name === null ? "text-3" : ""}`} dir="auto">
        {actorOf(event)}
      </span>
    </span>
  );
}

function EventDetails({ event, names }: Pick<AuditRowProps, "event" | "names">) {
  const reason = reasonOf(event);
  return (
    <div className="grid max-w-155 gap-2">
      {Object.keys(event.diff).length > 0 && <EventDiff event={event} names={names} />}
      {reason && (
        <p className="text-12 text-2 [overflow-wrap:anywhere]" dir="auto">
          “{reason}”
        </p>
      )}
      <p className="num flex flex-wrap items-center gap-x-1 text-12 text-3">
        {formatMoment(event.created_at, names.timeZone)}
        {event.request_id && (
          <>
            {" · Request "}
            <span className="mono text-11 break-all">{event.request_id}</span>
            <CopyButton text={event.request_id} look="link" />
          </>
        )}
      </p>
    </div>
  );
}
