import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";

/** Where a dragged phase would land: at the upper or the lower edge of another. */
export type Slot = { key: string; isBelow: boolean };

type Row = { element: HTMLElement; handle: HTMLElement | null; key: string };

/** A row without a handle stays where it is, and last: nothing lands below it. */
export function joinDrag({ element, handle, key }: Row): () => void {
  const target = dropTargetForElements({
    element,
    canDrop: ({ source }) => source.data.kind === kind,
    getData: ({ input }) =>
      attachClosestEdge({ key }, { element, input, allowedEdges: handle ? ["top", "bottom"] : ["top"] }),
  });
  if (!handle) return target;
  return combine(target, draggable({ element, dragHandle: handle, getInitialData: () => ({ kind, key }) }));
}

type Watcher = {
  onDrag: (key: string, slot: Slot | undefined) => void;
  onEnd: (key: string, slot: Slot | undefined) => void;
};

export function watchDrag({ onDrag, onEnd }: Watcher): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => source.data.kind === kind,
    onDragStart: ({ source, location }) => onDrag(String(source.data.key), slotOf(location.current)),
    onDrag: ({ source, location }) => onDrag(String(source.data.key), slotOf(location.current)),
    onDrop: ({ source, location }) => onEnd(String(source.data.key), slotOf(location.current)),
  });
}

const kind = "phase";

type Place = { dropTargets: { data: Record<string | symbol, unknown> }[] };

function slotOf({ dropTargets: [target] }: Place): Slot | undefined {
  if (!target) return undefined;
  return { key: String(target.data.key), isBelow: extractClosestEdge(target.data) === "bottom" };
}
