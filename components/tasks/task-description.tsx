"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Markdown } from "@/components/ui/markdown";
import { submitOnModEnter } from "@/components/ui/submit-on-mod-enter";
import { Textarea } from "@/components/ui/textarea";
import type { Task } from "@/lib/contract/task";
import { useTasks } from "./tasks-context";
import { useEditTask } from "./use-edit-task";

/** Read as it is written; a click opens its source. */
export function TaskDescription({ task }: { task: Task }) {
  const { mayEdit } = useTasks();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <Source task={task} onDone={() => setEditing(false)} />;
  if (!mayEdit && task.description === null) return null;
  return (
    <section aria-label="Description" className="grid min-w-0 grid-cols-1 gap-1">
      <div className="flex items-center">
        <h3 className="text-12 font-medium text-3">Description</h3>
        {mayEdit && (
          <Button variant="ghost" size="small" className="ml-auto" onClick={() => setEditing(true)}>
            {task.description === null ? "Add description" : "Edit description"}
          </Button>
        )}
      </div>
      {task.description !== null && <Reading text={task.description} />}
    </section>
  );
}

function Reading({ text }: { text: string }) {
  return (
    <div className="text-14 [overflow-wrap:anywhere]" dir="auto">
      <Markdown>{text}</Markdown>
    </div>
  );
}

function Source({ task, onDone }: { task: Task; onDone: () => void }) {
  const save = useEditTask(task);
  const [text, setText] = useState(task.description ?? "");
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const send = async () => {
    if (isSaving) return;
    const description = text.trim() === "" ? null : text.trim();
    if (description === task.description) return onDone();
    setSaving(true);
    const refusal = await save({ description });
    setSaving(false);
    setProblem(refusal);
    if (refusal === undefined) onDone();
  };
  return (
    <form
      noValidate
      className="grid gap-2"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label="Description" hint="Markdown" error={problem}>
        <Textarea
          rows={5}
          autoFocus
          dir="auto"
          maxLength={20_000}
          value={text}
          readOnly={isSaving}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" loading={isSaving}>
          Save description
        </Button>
        <Button variant="ghost" onClick={onDone} disabled={isSaving}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
