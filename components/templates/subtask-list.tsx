import type { ReactNode } from "react";
import { useFieldArray, useFormContext, useFormState } from "react-hook-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { RowError } from "./row-error";
import { emptySubtask, type TemplateValues } from "./template-values";
import { useRowDeeds } from "./use-row-deeds";
import { WorkRow } from "./work-row";

type SubtaskListProps = {
  task: number;
  /** The task's own row, which can add a subtask. */
  children: (addSubtask: () => void) => ReactNode;
};

export function SubtaskList({ task, children }: SubtaskListProps) {
  const { control, getValues } = useFormContext<TemplateValues>();
  const path = `tasks.${task}.subtasks` as const;
  const list = useFieldArray({ control, name: path });
  const { errors } = useFormState({ control, name: path });
  const { deedsOf, add, announcement } = useRowDeeds({
    list,
    path,
    noun: "Subtask",
    empty: emptySubtask,
    copy: (index) => getValues(`${path}.${index}`),
  });
  const fault = errors.tasks?.[task]?.subtasks;
  return (
    <>
      {children(add)}
      {list.fields.length > 0 && (
        <ol aria-label={`Subtasks of task ${task + 1}`}>
          {list.fields.map((field, index) => (
            <li key={field.id}>
              <WorkRow
                name={`${path}.${index}`}
                label={`subtask ${index + 1} of task ${task + 1}`}
                deeds={deedsOf(index)}
              />
            </li>
          ))}
        </ol>
      )}
      <div className="pl-13">
        <RowError>{fault?.root?.message ?? fault?.message}</RowError>
      </div>
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
    </>
  );
}
