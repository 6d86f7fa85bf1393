"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, Suspense, useState } from "react";
import { sidebarCookie } from "@/lib/sidebar";
import { PhoneBar } from "./phone-bar";
import { mayAdminister, mayCreate, places } from "./places";
import { type ShellActions, ShellContext, type ShellData } from "./shell-context";
import { Sidebar } from "./sidebar";
import { useHotkeys } from "./use-hotkeys";
import { writeCookie } from "./write-cookie";

const ShortcutsDialog = dynamic(async () => (await import("./shortcuts-dialog")).ShortcutsDialog);

type AppShellProps = ShellData &
  ShellActions & {
    /** From the cookie; holds from 1200 px on, narrower the sidebar starts folded. */
    isSidebarFolded?: boolean;
    children: ReactNode;
  };

export function AppShell({ isSidebarFolded = false, children, ...shell }: AppShellProps) {
  const router = useRouter();
  const [isShortcutsOpen, setShortcutsOpen] = useState(false);
  const fold = useFold(isSidebarFolded);
  const openShortcuts = () => setShortcutsOpen(true);
  useHotkeys({
    "?": openShortcuts,
    "g c": () => router.push(places.customers),
    ...(mayAdminister(shell.role) ? { "g a": () => router.push(places.admin) } : {}),
    ...(mayCreate(shell.role) ? { c: () => router.push(places.newCustomer) } : {}),
  });
  return (
    <ShellContext value={{ ...shell, openShortcuts }}>
      <div
        data-wide={fold.wide}
        data-middle={fold.middle}
        className="flex h-dvh flex-col md:grid md:grid-cols-[auto_minmax(0,1fr)]"
      >
        <a
          href="#content"
          className="fixed top-2 left-2 z-(--z-tooltip) -translate-y-16 rounded-2 bg-inverse px-3 py-1.5 font-medium text-inverse focus:translate-y-0"
        >
          Skip to content
        </a>
        <Sidebar onFold={fold.toggle} />
        <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
        <PhoneBar />
      </div>
      {isShortcutsOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog open onOpenChange={setShortcutsOpen} />
        </Suspense>
      )}
    </ShellContext>
  );
}

type Fold = "folded" | "open";

/** Two memories: the wide one is a choice that stays, the middle one is of this page load. */
function useFold(isFolded: boolean) {
  const [wide, setWide] = useState<Fold>(isFolded ? "folded" : "open");
  const [middle, setMiddle] = useState<Fold>("folded");
  const toggle = () => {
    if (!matchMedia("(width >= 1200px)").matches) return setMiddle(turned(middle));
    setWide(turned(wide));
    writeCookie(sidebarCookie, turned(wide));
  };
  return { wide, middle, toggle };
}

function turned(fold: Fold): Fold {
  return fold === "open" ? "folded" : "open";
}
