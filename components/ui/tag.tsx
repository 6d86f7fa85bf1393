import type { ReactNode } from "react";

/** Outlined and neutral: tags never have colours. */
export function Tag({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span
      title={title}
      className="inline-flex h-4.5 max-w-40 shrink-0 items-center rounded-1 border border-line-2 px-1.25 align-middle text-11 text-2"
    >
      <span className="truncate" dir="auto">
        {children}
      </span>
    </span>
  );
}
