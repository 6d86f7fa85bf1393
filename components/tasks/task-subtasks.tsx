"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Task } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";
import { isDraft, titleLength } from "./draft-task";
import { TaskAssignee } from "./task-assignee";
import { TaskDue } from "./task-due";
import { TaskTick } from "./task-tick";
import { useTasks } from "./tasks-context";

export function TaskSubtasks({ task, list }: { task: Task; list: TaskList }) {
  const { mayEdit } = useTasks();
  const subtasks = list.filter(({ parent_id }) => parent_id === task.id);
  if (subtasks.length === 0 && !mayEdit) return null;
  return (
    <section aria-label="Subtasks" className="grid min-w-0 grid-cols-1 gap-1">
      <h3 className="text-12 font-medium text-3">
        Subtasks{" "}
        {subtasks.length > 0 && (
          <span className="num">
            {subtasks.filter(({ done }) => done).length}/{subtasks.length}
          </span>
        )}
      </h3>
      <ul className="border-t border-line">
        {subtasks.map((subtask) => (
          <Subtask key={subtask.id} task={subtask} />
        ))}
      </ul>
      {mayEdit && <NewSubtask parent={task} />}
    </section>
  );
}

function Subtask({ task }: { task: Task }) {
  const { mayEdit, tick, open } = useTasks();
  const isOff = !mayEdit || isDraft(task);
  return (
    <li className="flex h-row min-w-0 items-center gap-2.5 border-b border-line max-md:h-touch">
      <TaskTick title={task.title} done={task.done} disabled={isOff} onTick={() => tick(task)} />
      <button
        type="button"
        disabled={isDraft(task)}
        onClick={() => open(task)}
        title={task.title}
        dir="auto"
        className={cx("min-w-0 flex-1 truncate text-left hover:underline", task.done && "text-3")}
      >
        {task.title}
      </button>
      <TaskAssignee task={task} disabled={isOff} />
      <TaskDue task={task} disabled={isOff} />
    </li>
  );
}

function NewSubtask({ parent }: { parent: Task }) {
  const { deeds } = useTasks();
  const [title, setTitle] = useState("");
  const add = async (given: string) => {
    setTitle("");
    if (await deeds.add(given, { phase: parent.phase, parent })) return;
    setTitle((typed) => (typed === "" ? given : typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (title.trim() !== "") void add(title.trim());
  };
  return (
    <label className="flex h-row items-center gap-2.5 text-3 max-md:h-touch">
      <Icon of={Plus} size={14} />
      <span className="sr-only">New subtask of {parent.title}</span>
      <input
        placeholder="Add a subtask"
        dir="auto"
        value={title}
        maxLength={titleLength}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 bg-transparent text-1 outline-none placeholder:text-3 max-md:text-16"
      />
    </label>
  );
}
