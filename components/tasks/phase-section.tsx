"use client";

import { ChevronDown, ChevronRight, Plus } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { AddTask, AddTaskOffer } from "./add-task";
import { type RowStates, TaskFamily } from "./task-family";
import type { PhaseGroup } from "./task-groups";
import { useTasks } from "./tasks-context";
import { usePhaseDrop } from "./use-task-drag";

type PhaseSectionProps = {
  group: PhaseGroup;
  isFolded: boolean;
  onFold: () => void;
  /** Of all subtasks, by parent, whatever is filtered. */
  subtaskCounts: ReadonlyMap<string, { done: number; all: number }>;
  states: RowStates;
};

export function PhaseSection({ group, isFolded, onFold, subtaskCounts, states }: PhaseSectionProps) {
  const { mayEdit, addTo } = useTasks();
  const { key, name, phase, families, standing } = group;
  const mayAdd = mayEdit && phase !== undefined;
  const isAdding = states.adding?.phase === key && !states.adding.parent;
  const isTarget = states.drag?.slot?.over === "phase" && states.drag.slot.key === key;
  return (
    <section aria-label={name}>
      <PhaseHead group={group} isFolded={isFolded} onFold={onFold} isTarget={isTarget}>
        {mayAdd && (
          <IconButton
            size="small"
            label={`Add a task to ${name}`}
            icon={<Icon of={Plus} size={14} />}
            onClick={() => addTo({ phase: key })}
            className={cx("ml-auto max-md:-mr-3", standing === "now" && "max-md:hidden")}
          />
        )}
      </PhaseHead>
      {!isFolded && families.length > 0 && (
        <ul aria-label={`Tasks of ${name}`}>
          {families.map((family) => (
            <TaskFamily
              key={family.task.id}
              family={family}
              counts={subtaskCounts.get(family.task.id) ?? none}
              states={states}
            />
          ))}
        </ul>
      )}
      {isAdding && <AddTask place={{ phase: key }} />}
      {mayAdd && !isAdding && !isFolded && standing === "now" && (
        <AddTaskOffer onAdd={() => addTo({ phase: key })} />
      )}
    </section>
  );
}

const none = { done: 0, all: 0 };

type PhaseHeadProps = {
  group: PhaseGroup;
  isFolded: boolean;
  onFold: () => void;
  isTarget: boolean;
  children: ReactNode;
};

/** Takes what is dropped on it, as the first task of the phase. */
function PhaseHead({ group, isFolded, onFold, isTarget, children }: PhaseHeadProps) {
  const { facts, mayEdit } = useTasks();
  const { key, name, phase, done, all } = group;
  const head = useRef<HTMLDivElement>(null);
  usePhaseDrop(head, key, !mayEdit || phase === undefined);
  return (
    <div ref={head} className={cx(headClass, isTarget && "shadow-[inset_0_-2px_0_var(--accent-line)]")}>
      <h3 className="flex min-w-0">
        <FoldButton isFolded={isFolded} onFold={onFold}>
          {phase && (
            <PhaseGlyph position={phase.position ?? 1} count={facts.phases.length} colour={phase.colour} />
          )}
          <span className="truncate font-medium" dir="auto">
            {name}
          </span>
          <span className="num text-3">
            {done}/{all}
          </span>
        </FoldButton>
      </h3>
      {children}
    </div>
  );
}

type FoldButtonProps = { isFolded: boolean; onFold: () => void; children: ReactNode };

export function FoldButton({ isFolded, onFold, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={!isFolded}
      onClick={onFold}
      className="touch-area flex min-w-0 items-center gap-1.75 rounded-1"
    >
      <Icon of={isFolded ? ChevronRight : ChevronDown} size={14} />
      {children}
    </button>
  );
}

export const headClass = "flex h-8 items-center gap-1.75 border-b border-line bg-sunken px-page max-md:h-9";
