import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoKeys({ action }: { action: ReactNode }) {
  return (
    <EmptyState title="No API keys yet" action={action}>
      With a key another system, such as your CRM or a nightly export, reads and writes this workspace through
      the API. Each one can be limited, rotated and revoked by itself.
    </EmptyState>
  );
}

type NoMatchProps = { hiddenCount: number; onClear: () => void; onShowHidden: () => void };

export function NoMatch({ hiddenCount, onClear, onShowHidden }: NoMatchProps) {
  return (
    <EmptyState
      title="Nothing matches these filters"
      action={
        <>
          <Button onClick={onClear}>Clear filters</Button>
          {hiddenCount > 0 && (
            <Button variant="ghost" onClick={onShowHidden}>
              Show revoked
            </Button>
          )}
        </>
      }
    >
      {hiddenCount === 0
        ? "No key has this mode and was created by these people."
        : `${hiddenCount === 1 ? "The only key that would is" : `The ${hiddenCount} keys that would are`} revoked and hidden.`}
    </EmptyState>
  );
}
