"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { customerActivityOptions } from "@/lib/client/activity";
import type { Member } from "@/lib/contract/member";
import { AuditEventItem } from "./audit-event-item";

type ActivityTabProps = { customerId: string; members: readonly Member[]; now: string; timeZone: string };

export function ActivityTab({ customerId, members, now, timeZone }: ActivityTabProps) {
  const list = useSuspenseInfiniteQuery(customerActivityOptions(customerId));
  return (
    <section aria-label="Activity">
      <ol>
        {list.data.pages
          .flatMap((page) => page.data)
          .map((event) => (
            <AuditEventItem
              key={event.number}
              event={event}
              members={members}
              now={now}
              timeZone={timeZone}
            />
          ))}
      </ol>
      {list.hasNextPage && (
        <div className="px-page py-3">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show older
          </Button>
        </div>
      )}
    </section>
  );
}
