"use client";

import { Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, Suspense } from "react";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { EditableText } from "@/components/ui/editable-text";
import { Icon } from "@/components/ui/icon";
import { QuietChoice } from "@/components/ui/quiet-choice";
import { Switch } from "@/components/ui/switch";
import type { Task } from "@/lib/contract/task";
import { formatMoment } from "@/lib/dates";
import type { TaskList } from "@/lib/domain/task-list";
import { titleLength } from "./draft-task";
import { TaskAssignee } from "./task-assignee";
import { TaskDescription } from "./task-description";
import { TaskDue } from "./task-due";
import { TaskSubtasks } from "./task-subtasks";
import { TaskTick } from "./task-tick";
import { useTasks } from "./tasks-context";
import { useEditTask } from "./use-edit-task";

const TaskComments = dynamic(async () => (await import("@/components/comments/task-comments")).TaskComments);

type TaskDrawerProps = { number: number; list: TaskList; onClose: () => void };

/** All about one task; what is changed is saved in place. */
export function TaskDrawer({ number, list, onClose }: TaskDrawerProps) {
  const { mayEdit, tick, remove } = useTasks();
  const task = list.find(({ display_id }) => display_id === number);
  const foot = task && mayEdit && (
    <Button
      variant={task.done ? "secondary" : "primary"}
      size="form"
      onClick={() => tick(task)}
      className="min-w-24"
    >
      {task.done ? "Reopen" : "Complete"}
    </Button>
  );
  const footStart = task && mayEdit && (
    <Button
      variant="ghost"
      size="form"
      icon={<Icon of={Trash2} size={14} />}
      onClick={() => {
        onClose();
        remove(task);
      }}
    >
      Delete task
    </Button>
  );
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Task #${number}`}
      foot={foot}
      footStart={footStart}
    >
      {task ? (
        <Details key={task.id} task={task} list={list} />
      ) : (
        <p className="text-2">
          This onboarding has no task #{number}. It may have been deleted, or belong to another onboarding.
        </p>
      )}
    </Drawer>
  );
}

function Details({ task, list }: { task: Task; list: TaskList }) {
  const { facts, mayEdit, tick } = useTasks();
  const save = useEditTask(task);
  const parent = list.find(({ id }) => id === task.parent_id);
  return (
    <>
      <div className="flex min-w-0 items-start gap-3">
        <span className="grid h-8 place-items-center max-md:h-touch">
          <TaskTick title={task.title} done={task.done} disabled={!mayEdit} onTick={() => tick(task)} />
        </span>
        <div className="min-w-0 flex-1">
          {parent && (
            <p className="truncate text-12 text-3" dir="auto">
              Subtask of {parent.title}
            </p>
          )}
          <EditableText
            key={task.title}
            label="Title"
            value={task.title}
            maxLength={titleLength}
            disabled={!mayEdit}
            onSave={(title) => save({ title })}
            className="text-16 font-medium whitespace-normal! [overflow-wrap:anywhere]"
          />
        </div>
      </div>
      <Facts task={task} />
      <TaskDescription key={task.description} task={task} />
      {task.parent_id === null && <TaskSubtasks task={task} list={list} />}
      <Completed task={task} />
      <Suspense fallback={null}>
        <TaskComments facts={facts} taskId={task.id} />
      </Suspense>
    </>
  );
}

function Facts({ task }: { task: Task }) {
  const { facts, mayEdit, deeds, moves } = useTasks();
  const { phases } = facts;
  const phase = phases.find(({ key }) => key === task.phase);
  return (
    <dl className="grid grid-cols-[96px_minmax(0,1fr)] items-center gap-x-2 *:flex *:min-h-8 *:items-center max-md:*:min-h-touch">
      <Fact label="Assignee">
        <TaskAssignee task={task} disabled={!mayEdit} hasName />
      </Fact>
      {!task.done && (
        <Fact label="Due date">
          <TaskDue
            task={task}
            disabled={!mayEdit}
            placeholder={mayEdit ? "Set due date" : "–"}
            className="text-13!"
          />
        </Fact>
      )}
      <Fact label="Phase">
        {mayEdit && task.parent_id === null ? (
          <QuietChoice
            label="Phase"
            value={task.phase}
            onValueChange={(key) => void moves.toPhase(task, key)}
            options={phases
              .filter(({ kind, key }) => kind !== "completed" || key === task.phase)
              .map(({ key, name, position, colour }) => ({
                value: key,
                label: name,
                before: <PhaseGlyph position={position ?? 1} count={phases.length} colour={colour} />,
              }))}
          />
        ) : (
          <span className="truncate">{phase?.name ?? task.phase}</span>
        )}
      </Fact>
      <Fact label="Customer">
        <Switch
          label="Customer-facing"
          checked={task.customer_facing}
          disabled={!mayEdit}
          onCheckedChange={(customer_facing) => void deeds.change(task, { customer_facing })}
        />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** Who completed it and when; a task that did so itself says why. */
function Completed({ task: { done, completed_at, completed_by, auto } }: { task: Task }) {
  const { facts } = useTasks();
  if (!done || completed_at === null) return null;
  const who = auto
    ? "Completed by itself, with its last subtask"
    : `Completed by ${completed_by?.name ?? "somebody"}`;
  return (
    <p className="text-12 text-3">
      {who}, <time dateTime={completed_at}>{formatMoment(completed_at, facts.timeZone)}</time>
    </p>
  );
}
