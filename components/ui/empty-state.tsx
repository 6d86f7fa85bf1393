import type { ReactNode } from "react";

type EmptyStateProps = {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  hint?: ReactNode;
  /** A small line above the title, such as 404. */
  before?: ReactNode;
  /** The rank of the title in the page's outline. */
  as?: "h1" | "h2" | "h3";
};

/** Left-aligned in the middle of the space: title, a sentence or two, one button. */
export function EmptyState({ title, children, action, hint, before, as: Title = "h2" }: EmptyStateProps) {
  return (
    <div className="mx-auto grid h-full max-w-108 content-center justify-items-start gap-1 px-8 py-10 max-md:px-4">
      {before && <span className="num text-3">{before}</span>}
      <Title className="text-13 font-bold">{title}</Title>
      <p className="max-w-84 text-2">{children}</p>
      {action && <div className="mt-2.5 flex flex-wrap items-center gap-2">{action}</div>}
      {hint && <div className="pt-2 text-12 text-3">{hint}</div>}
    </div>
  );
}
