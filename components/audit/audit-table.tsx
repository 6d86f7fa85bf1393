"use client";

import { useState } from "react";
import { Table } from "@/components/ui/table";
import type { AuditEvent } from "@/lib/contract/audit-event";
import { AuditColumns } from "./audit-columns";
import { AuditRow } from "./audit-row";
import type { Names } from "./event-values";

type AuditTableProps = { events: readonly AuditEvent[]; names: Names };

export function AuditTable({ events, names }: AuditTableProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) => setOpen(open.symmetricDifference(new Set([number])));
  return (
    <Table className="min-w-230 max-md:hidden" aria-label="Events">
      <AuditColumns />
      <tbody>
        {events.map((event) => (
          <AuditRow
            key={event.number}
            event={event}
            names={names}
            isOpen={open.has(event.number)}
            onToggle={() => toggle(event.number)}
          />
        ))}
      </tbody>
    </Table>
  );
}
