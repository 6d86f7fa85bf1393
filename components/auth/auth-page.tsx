import type { ReactNode } from "react";
import { Mark } from "./mark";
import { ThemeCycle } from "./theme-cycle";

type AuthPageProps = {
  title: ReactNode;
  /** Below the title: whose Pivotal this is, or what happens here. */
  subtitle?: ReactNode;
  footNote?: ReactNode;
  children: ReactNode;
};

export function AuthPage({ title, subtitle, footNote, children }: AuthPageProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto]">
      <main className="mx-auto grid w-full max-w-88 content-center gap-4 px-4 pt-8 pb-12">
        <div className="pb-1.5">
          <Mark />
        </div>
        <div>
          <h1 className="text-20 font-bold tracking-title">{title}</h1>
          {subtitle && <p className="pt-0.5 text-2">{subtitle}</p>}
        </div>
        {children}
      </main>
      <footer className="flex items-center gap-4 border-t border-line px-6 py-3 text-12 text-3 max-md:px-4 max-md:py-1">
        <span className="min-w-0">{footNote}</span>
        <span className="ml-auto shrink-0">
          <ThemeCycle />
        </span>
      </footer>
    </div>
  );
}
