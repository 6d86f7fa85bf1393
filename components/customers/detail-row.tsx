import type { ReactNode } from "react";

export function DetailRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-h-form grid-cols-[128px_minmax(0,1fr)] items-center gap-2 max-md:min-h-touch">
      <dt className="truncate text-3" title={label} dir="auto">
        {label}
      </dt>
      <dd className="min-w-0 max-md:text-14">{children}</dd>
    </div>
  );
}
