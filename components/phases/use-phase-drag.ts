"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { Slot } from "./drag-phase";

type Drag = { key: string; slot: Slot | undefined };

/** What is dragged and where it would land. The code of dragging is loaded after the page. */
export function usePhaseDrag(onDrop: (key: string, slot: Slot) => void): Drag | undefined {
  const [drag, setDrag] = useState<Drag>();
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      afterLoading(async () => {
        const { watchDrag } = await import("./drag-phase");
        return watchDrag({
          onDrag: (key, slot) => setDrag((now) => (isSame(now, { key, slot }) ? now : { key, slot })),
          onEnd: (key, slot) => {
            setDrag(undefined);
            if (slot && slot.key !== key) drop(key, slot);
          },
        });
      }),
    [],
  );
  return drag;
}

export function useDraggedRow(
  key: string,
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
): void {
  useEffect(
    () =>
      afterLoading(async () => {
        const { joinDrag } = await import("./drag-phase");
        const element = row.current;
        return element ? joinDrag({ element, handle: handle.current, key }) : () => undefined;
      }),
    [key, row, handle],
  );
}

/** Ends what was started, also where the code came after the end. */
function afterLoading(start: () => Promise<() => void>): () => void {
  const started = start();
  return () => void started.then((stop) => stop());
}

function isSame(a: Drag | undefined, b: Drag): boolean {
  return a?.key === b.key && a.slot?.key === b.slot?.key && a.slot?.isBelow === b.slot?.isBelow;
}
