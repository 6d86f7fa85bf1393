"use client";

import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { EditableText } from "@/components/ui/editable-text";
import { Icon } from "@/components/ui/icon";
import type { Phase } from "@/lib/contract/phase";
import { phaseGrid } from "./phase-columns";
import { PhaseFacts } from "./phase-facts";
import { PhaseGlyph } from "./phase-glyph";
import { PhaseMenu, type RowDeeds } from "./phase-menu";
import { type PhaseVersions, useEditPhase } from "./use-edit-phase";
import { useDraggedRow } from "./use-phase-drag";

type PhaseRowProps = {
  phase: Phase;
  position: number;
  count: number;
  deeds: RowDeeds;
  versions: PhaseVersions;
  /** The edge at which a dragged phase would land. */
  landing: "above" | "below" | undefined;
  isDragged: boolean;
};

export function PhaseRow(props: PhaseRowProps) {
  const { phase, position, count, deeds, versions, landing, isDragged } = props;
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const save = useEditPhase(phase, versions);
  useDraggedRow(phase.key, row, handle);
  const isCompleted = phase.kind === "completed";
  return (
    <li
      ref={row}
      onKeyDown={(event) => moveByKey(event, deeds)}
      className={cx(
        phaseGrid,
        "group/row relative min-h-row border-b border-line transition-colors hover:bg-hover max-md:py-1",
        isDragged && "opacity-45",
      )}
    >
      {landing && <Landing isBelow={landing === "below"} />}
      {isCompleted ? <span /> : <Handle of={handle} />}
      <span className="flex min-w-0 items-center gap-3">
        <PhaseGlyph position={position} count={count} colour={phase.colour} />
        <span className="min-w-0 flex-1">
          <EditableText
            label="Name"
            value={phase.name}
            maxLength={255}
            onSave={(name) => save({ name })}
            className="font-medium max-md:text-14"
          />
        </span>
      </span>
      <PhaseFacts phase={phase} save={save} />
      <span className="justify-self-end max-md:col-start-3 max-md:row-start-1">
        {!isCompleted && <PhaseMenu phase={phase} save={save} deeds={deeds} />}
      </span>
    </li>
  );
}

/** For mouse and finger; the keyboard has the menu and Alt with an arrow. */
function Handle({ of: ref }: { of: RefObject<HTMLSpanElement | null> }) {
  return (
    <span
      ref={ref}
      aria-hidden="true"
      title="Drag to another place"
      className="grid h-full min-h-row cursor-grab place-items-center text-3 opacity-0 transition-opacity group-hover/row:opacity-100 group-focus-within/row:opacity-100 active:cursor-grabbing max-md:row-span-2 max-md:opacity-100"
    >
      <Icon of={GripVertical} size={12} />
    </span>
  );
}

function Landing({ isBelow }: { isBelow: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "pointer-events-none absolute inset-x-0 z-(--z-drag) h-0.5 bg-accent-line",
        isBelow ? "-bottom-px" : "-top-px",
      )}
    />
  );
}

function moveByKey(event: KeyboardEvent, { moveUp, moveDown }: RowDeeds): void {
  if (!event.altKey || event.target instanceof HTMLInputElement) return;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  const move = event.key === "ArrowUp" ? moveUp : moveDown;
  move?.();
}
