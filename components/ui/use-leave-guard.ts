"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/**
 * Holds back who is about to lose what they typed: links of the page and Back ask first by a dialog of ours, closing
 * the tab by the browser's own.
 */
export function useLeaveGuard(isDirty: boolean) {
  const router = useRouter();
  const [leave, setLeave] = useState<() => void>();
  const isLeaving = useRef(false);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (go: () => void) => setLeave(() => go);
    const onClick = (event: MouseEvent) => {
      const href = leavingHref(event);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => router.push(href as Parameters<typeof router.push>[0]));
    };
    const onTraverse = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || isLeaving.current) return;
      event.preventDefault();
      const { key } = event.destination;
      ask(() => navigation.traverseTo(key));
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const history = "navigation" in window ? navigation : undefined;
    document.addEventListener("click", onClick, { capture: true });
    history?.addEventListener("navigate", onTraverse);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, { capture: true });
      history?.removeEventListener("navigate", onTraverse);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [isDirty, router]);
  return {
    isAsking: leave !== undefined,
    stay: () => setLeave(undefined),
    leave: () => {
      isLeaving.current = true;
      leave?.();
    },
  };
}

/** Where a click would take this tab, when that is another page of ours. */
function leavingHref(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== location.origin) return undefined;
  if (link.pathname === location.pathname && link.search === location.search) return undefined;
  return `${link.pathname}${link.search}${link.hash}`;
}
