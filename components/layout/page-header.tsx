import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Title, a sentence or two what the page is for, and its one primary action. */
export function PageHeader({ title, children, action }: PageHeaderProps) {
  return (
    <div className="flex shrink-0 items-start gap-6 px-page pt-4 pb-3 max-md:flex-col max-md:gap-3">
      <div className="min-w-0">
        <h2 className="text-16 font-bold tracking-head">{title}</h2>
        {children && <p className="max-w-155 text-2">{children}</p>}
      </div>
      {action && <div className="ml-auto shrink-0 max-md:ml-0">{action}</div>}
    </div>
  );
}
