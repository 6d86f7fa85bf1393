"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { apiKeyListOptions } from "@/lib/client/api-keys";
import { memberListOptions } from "@/lib/client/members";
import { auditEventNames } from "@/lib/contract/enums";
import { AuditEventItem } from "./audit-event-item";
import { AuditLogHeader } from "./audit-log-header";
import { AuditTable } from "./audit-table";
import { AuditToolbar } from "./audit-toolbar";
import type { Names } from "./event-values";
import { ExportButton } from "./export-button";
import { NoEvents } from "./no-events";
import { ShowOlder } from "./show-older";
import { useAuditList } from "./use-audit-list";

export function AuditLogPage(clockAndPhases: Omit<Names, "members">) {
  const state = useAuditList({ kind: "workspace" }, clockAndPhases.timeZone);
  const { data: members } = useSuspenseQuery(memberListOptions);
  const { data: keys } = useSuspenseQuery(apiKeyListOptions);
  const names = { ...clockAndPhases, members: members.data };
  return (
    <>
      <AuditLogHeader action={<ExportButton query={state.query} />} />
      <AuditToolbar
        {...state}
        names={names}
        eventNames={auditEventNames}
        otherActors={keys.data.map(({ id, name }) => ({ value: id, label: `${name} (API key)` }))}
        hasCustomers
        hasTopLine
      />
      <div className="min-h-0 flex-1 overflow-auto">
        {state.events.length === 0 ? (
          <NoEvents {...state} />
        ) : (
          <>
            <AuditTable events={state.events} names={names} />
            <ol aria-label="Events" className="md:hidden">
              {state.events.map((event) => (
                <AuditEventItem key={event.number} event={event} names={names} hasTarget />
              ))}
            </ol>
          </>
        )}
        <ShowOlder list={state.list} />
      </div>
    </>
  );
}
