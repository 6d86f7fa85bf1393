"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { isToastNeeded, subscribeToToasts } from "./toast-queue";

const ToastList = lazy(async () => ({ default: (await import("./toast-list")).ToastList }));

/** The list itself is loaded with the first message. */
export function Toaster() {
  const isNeeded = useSyncExternalStore(subscribeToToasts, isToastNeeded, () => false);
  if (!isNeeded) return null;
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
}
