import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** What is wrong with a row, below it: a field of a row has no room for a slot. */
export function RowError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} aria-live="polite" className="flex items-start gap-1 pb-1.5 text-12 text-danger empty:hidden">
      {children && (
        <>
          <Icon of={CircleAlert} size={12} className="mt-0.5" />
          <span className="min-w-0">{children}</span>
        </>
      )}
    </p>
  );
}
