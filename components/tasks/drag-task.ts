import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";

/** Where a dragged task would land: at an edge of another, or first in a phase. */
export type TaskSlot = { over: "task"; id: string; isBelow: boolean } | { over: "phase"; key: string };

type Row = { row: HTMLElement; family: HTMLElement; id: string; parentId: string | null };

/** A task lands beside a task, below its subtasks; a subtask beside another of the same parent. */
export function joinTaskDrag({ row, family, id, parentId }: Row): () => void {
  return combine(
    draggable({ element: row, getInitialData: () => ({ kind, id, parentId }) }),
    dropTargetForElements({
      element: family,
      canDrop: ({ source: { data } }) => data.kind === kind && data.parentId === parentId,
      getData: ({ input }) =>
        attachClosestEdge({ id }, { element: family, input, allowedEdges: ["top", "bottom"] }),
    }),
  );
}

export function joinPhaseDrop(element: HTMLElement, key: string): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source: { data } }) => data.kind === kind && data.parentId === null,
    getData: () => ({ key }),
  });
}

type Watcher = {
  onDrag: (id: string, slot: TaskSlot | undefined) => void;
  onEnd: (id: string, slot: TaskSlot | undefined) => void;
};

export function watchTaskDrag({ onDrag, onEnd }: Watcher): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => source.data.kind === kind,
    onDragStart: ({ source, location }) => onDrag(String(source.data.id), slotOf(location.current)),
    onDrag: ({ source, location }) => onDrag(String(source.data.id), slotOf(location.current)),
    onDrop: ({ source, location }) => onEnd(String(source.data.id), slotOf(location.current)),
  });
}

const kind = "task";

type Place = { dropTargets: { data: Record<string | symbol, unknown> }[] };

function slotOf({ dropTargets: [target] }: Place): TaskSlot | undefined {
  if (!target) return undefined;
  const { id, key } = target.data;
  if (typeof key === "string") return { over: "phase", key };
  return { over: "task", id: String(id), isBelow: extractClosestEdge(target.data) === "bottom" };
}
