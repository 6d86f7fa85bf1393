"use client";

import { ArrowDown, ArrowUp, Eye, EyeOff, ListPlus, Pencil, Trash2 } from "lucide-react";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import type { Task } from "@/lib/contract/task";
import type { TasksContextValue } from "./tasks-context";

type TaskMenuListProps = OnDemandPopup & { task: Task; tasks: TasksContextValue };

export function TaskMenuList({ task, tasks, ...popup }: TaskMenuListProps) {
  const { deeds, moves, edit, addTo, remove } = tasks;
  return (
    <Menu align="end" {...popup}>
      <MenuItem icon={<Icon of={Pencil} size={14} />} kbd="E" onClick={() => edit(task)}>
        Edit title
      </MenuItem>
      {task.parent_id === null && (
        <MenuItem
          icon={<Icon of={ListPlus} size={14} />}
          onClick={() => addTo({ phase: task.phase, parent: task })}
        >
          Add subtask
        </MenuItem>
      )}
      <MenuItem
        icon={<Icon of={task.customer_facing ? EyeOff : Eye} size={14} />}
        onClick={() => void deeds.change(task, { customer_facing: !task.customer_facing })}
      >
        {task.customer_facing ? "No longer customer-facing" : "Mark as customer-facing"}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Icon of={ArrowUp} size={14} />} kbd="Alt+↑" onClick={() => void moves.by(task, -1)}>
        Move up
      </MenuItem>
      <MenuItem icon={<Icon of={ArrowDown} size={14} />} kbd="Alt+↓" onClick={() => void moves.by(task, 1)}>
        Move down
      </MenuItem>
      {task.parent_id === null && (
        <>
          <MenuSeparator />
          <PhaseChoice task={task} tasks={tasks} />
        </>
      )}
      <MenuSeparator />
      <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={() => remove(task)}>
        Delete task
      </MenuItem>
    </Menu>
  );
}

/** The last phase ends the work: no task is moved there. */
function PhaseChoice({ task, tasks }: Pick<TaskMenuListProps, "task" | "tasks">) {
  const { facts, moves } = tasks;
  const { phases } = facts;
  return (
    <MenuChoice
      label="Move to phase"
      value={task.phase}
      closeOnClick
      onValueChange={(phase) => void moves.toPhase(task, phase)}
      options={phases
        .filter(({ kind, key }) => kind !== "completed" || key === task.phase)
        .map(({ key, name, position, colour }) => ({
          value: key,
          label: name,
          icon: <PhaseGlyph position={position ?? 1} count={phases.length} colour={colour} />,
        }))}
    />
  );
}
