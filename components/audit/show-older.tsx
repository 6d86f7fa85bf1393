"use client";

import { Button } from "@/components/ui/button";
import type { AuditListState } from "./use-audit-list";

/** What could not be read leaves what is there, and the button to try again. */
export function ShowOlder({ list }: Pick<AuditListState, "list">) {
  if (!list.hasNextPage) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 px-page py-3">
      <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        Show older
      </Button>
      {list.isFetchNextPageError && (
        <p role="alert" className="text-12 text-danger">
          The older events could not be read. Try again in a moment.
        </p>
      )}
    </div>
  );
}
