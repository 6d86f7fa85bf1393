import type { ReactNode } from "react";

type ToolbarProps = { children: ReactNode; end?: ReactNode; hasTopLine?: boolean };

/** Search and filters left, what acts on the list right. */
export function Toolbar({ children, end, hasTopLine }: ToolbarProps) {
  return (
    <div
      className={`no-scrollbar flex min-h-toolbar shrink-0 items-center gap-1.5 overflow-x-auto border-b border-line px-page max-md:min-h-14 ${hasTopLine ? "border-t" : ""}`}
    >
      {children}
      {end && <div className="ml-auto flex shrink-0 items-center gap-2">{end}</div>}
    </div>
  );
}
