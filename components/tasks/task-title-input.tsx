"use client";

import { type KeyboardEvent, useState } from "react";
import type { Task } from "@/lib/contract/task";
import { titleLength } from "./draft-task";
import { useEditTask } from "./use-edit-task";

type TaskTitleInputProps = { task: Task; onDone: () => void };

/** In the place of the title: Enter and leaving it save, Escape takes back. */
export function TaskTitleInput({ task, onDone }: TaskTitleInputProps) {
  const save = useEditTask(task);
  const [title, setTitle] = useState(task.title);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const finish = async () => {
    if (isSaving) return;
    if (title.trim() === "" || title.trim() === task.title) return onDone();
    setSaving(true);
    const refusal = await save({ title: title.trim() });
    setSaving(false);
    setProblem(refusal);
    if (refusal === undefined) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") void finish();
    else onDone();
  };
  return (
    <input
      aria-label={`Title of ${task.title}`}
      aria-invalid={problem !== undefined || undefined}
      title={problem}
      {...{ autoFocus: true }}
      dir="auto"
      value={title}
      maxLength={titleLength}
      readOnly={isSaving}
      onChange={(event) => setTitle(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={() => void finish()}
      className="ring-field -mx-1.5 h-7 min-w-0 flex-1 rounded-2 border border-control bg-field px-1.25 aria-invalid:border-danger max-md:h-9 max-md:text-16"
    />
  );
}
