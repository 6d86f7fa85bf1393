"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { TaskSlot } from "./drag-task";

export type TaskDrag = { id: string; slot: TaskSlot | undefined };

/** What is dragged and where it would land. The code of dragging is loaded after the page. */
export function useTaskDrag(onDrop: (id: string, slot: TaskSlot) => void): TaskDrag | undefined {
  const [drag, setDrag] = useState<TaskDrag>();
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      afterLoading(async () => {
        const { watchTaskDrag } = await import("./drag-task");
        return () =>
          watchTaskDrag({
            onDrag: (id, slot) => setDrag((now) => (isSame(now, { id, slot }) ? now : { id, slot })),
            onEnd: (id, slot) => {
              setDrag(undefined);
              if (slot && !(slot.over === "task" && slot.id === id)) drop(id, slot);
            },
          });
      }),
    [],
  );
  return drag;
}

type DraggedRow = {
  row: RefObject<HTMLElement | null>;
  family: RefObject<HTMLElement | null>;
  id: string;
  parentId: string | null;
  isOff: boolean;
};

export function useDraggedTask({ row, family, id, parentId, isOff }: DraggedRow): void {
  useEffect(() => {
    if (isOff) return;
    return afterLoading(async () => {
      const { joinTaskDrag } = await import("./drag-task");
      return () =>
        row.current && family.current
          ? joinTaskDrag({ row: row.current, family: family.current, id, parentId })
          : nothing;
    });
  }, [row, family, id, parentId, isOff]);
}

export function usePhaseDrop(head: RefObject<HTMLElement | null>, key: string, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return;
    return afterLoading(async () => {
      const { joinPhaseDrop } = await import("./drag-task");
      return () => (head.current ? joinPhaseDrop(head.current, key) : nothing);
    });
  }, [head, key, isOff]);
}

/** Ends what was started; what would start after the end does not. */
function afterLoading(load: () => Promise<() => () => void>): () => void {
  let isOver = false;
  let stop = nothing;
  void load().then((start) => {
    if (!isOver) stop = start();
  });
  return () => {
    isOver = true;
    stop();
  };
}

function nothing(): void {}

function isSame(a: TaskDrag | undefined, b: TaskDrag): boolean {
  return a?.id === b.id && JSON.stringify(a.slot) === JSON.stringify(b.slot);
}
