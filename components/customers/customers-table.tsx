"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useHotkeys } from "@/components/layout/use-hotkeys";
import { SortHead, Table, Th } from "@/components/ui/table";
import type { CustomerSort } from "@/lib/client/customer-filters";
import type { Customer } from "@/lib/contract/customer";
import type { Member } from "@/lib/contract/member";
import { CustomerRow, customerHref } from "./customer-row";

type CustomersTableProps = {
  customers: readonly Customer[];
  members: readonly Member[];
  sort: CustomerSort;
  onSort: (sort: CustomerSort) => void;
  onNearEnd: () => void;
  now: string;
  timeZone: string;
  currency: string;
};

const rowHeight = 36;
const nearEndRows = 15;

/** Only the rows in view are in the page, however many customers there are. */
export function CustomersTable(props: CustomersTableProps) {
  // The virtualizer changes in place; memoized by the compiler, the rows would stand still.
  "use no memo";
  const { customers, members, onNearEnd, sort, onSort } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: customers.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1200, height: 900 },
    onChange: ({ range }) => range && range.endIndex >= customers.length - nearEndRows && onNearEnd(),
  });
  const cursor = useCursor(customers, virtualizer.scrollToIndex);
  const rows = virtualizer.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <div ref={scroll} className="min-h-0 flex-1 overflow-auto">
      <Table className="md:min-w-240" aria-rowcount={customers.length}>
        <Columns />
        <Heads sort={sort} onSort={onSort} />
        <tbody>
          <Gap height={before} />
          {rows.map(({ index, key }) => {
            const customer = customers[index];
            if (!customer) return null;
            return (
              <CustomerRow
                key={key}
                ref={virtualizer.measureElement}
                index={index}
                customer={customer}
                owner={members.find((member) => member.id === customer.owner_id)}
                isCursor={index === cursor}
                now={props.now}
                timeZone={props.timeZone}
                currency={props.currency}
              />
            );
          })}
          <Gap height={after} />
        </tbody>
      </Table>
    </div>
  );
}

function useCursor(customers: readonly Customer[], scrollTo: (index: number) => void): number {
  const router = useRouter();
  const [cursor, setCursor] = useState(-1);
  const move = (to: number) => {
    const index = Math.min(Math.max(to, 0), customers.length - 1);
    setCursor(index);
    scrollTo(index);
  };
  useHotkeys({
    j: () => move(cursor + 1),
    k: () => move(cursor - 1),
    enter: () => {
      const customer = customers[cursor];
      if (customer) router.push(customerHref(customer));
    },
  });
  return cursor;
}

function Columns() {
  return (
    <colgroup>
      <col />
      <col className="w-25 max-md:hidden" />
      <col className="w-42 max-md:hidden" />
      <col className="w-25 max-md:hidden" />
      <col className="w-25 max-md:hidden" />
      <col className="w-44 max-md:hidden" />
      <col className="w-27.5 max-md:w-28" />
    </colgroup>
  );
}

function Heads({ sort, onSort }: Pick<CustomersTableProps, "sort" | "onSort">) {
  const sorted = (key: "name" | "mrr") => ({
    direction: sort === key ? ("asc" as const) : sort === `-${key}` ? ("desc" as const) : undefined,
    onSort: () => onSort(sort === key ? `-${key}` : key),
  });
  return (
    <thead className="max-md:hidden">
      <tr>
        <SortHead {...sorted("name")}>Name</SortHead>
        <Th>Status</Th>
        <Th>Owner</Th>
        <Th>Plan</Th>
        <SortHead align="right" {...sorted("mrr")}>
          MRR
        </SortHead>
        <Th>Tags</Th>
        <Th align="right">Last activity</Th>
      </tr>
    </thead>
  );
}

/** Stands for the rows that are not in the page. Spanning columns that a phone hides would bring them back. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td style={{ height }} />
    </tr>
  );
}
