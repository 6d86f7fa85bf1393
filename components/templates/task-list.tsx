import { Plus } from "lucide-react";
import { useRef } from "react";
import { useFieldArray, useFormContext, useFormState } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { RowError } from "./row-error";
import { SubtaskList } from "./subtask-list";
import { emptyTask, type TemplateValues } from "./template-values";
import { useRowDeeds } from "./use-row-deeds";
import { rowGrid, WorkRow } from "./work-row";

export function TaskList() {
  const { control, getValues } = useFormContext<TemplateValues>();
  const list = useFieldArray({ control, name: "tasks" });
  const { errors } = useFormState({ control, name: "tasks" });
  const addButton = useRef<HTMLButtonElement>(null);
  const { deedsOf, add, announcement } = useRowDeeds({
    list,
    path: "tasks",
    noun: "Task",
    empty: emptyTask,
    copy: (index) => getValues(`tasks.${index}`),
    fallback: addButton,
  });
  return (
    <section aria-labelledby="tasks-head" className="border-t border-line pb-6">
      <ListHead hasTasks={list.fields.length > 0} />
      <ol aria-labelledby="tasks-head">
        {list.fields.map((field, index) => (
          <li key={field.id}>
            <SubtaskList task={index}>
              {(addSubtask) => (
                <WorkRow
                  name={`tasks.${index}`}
                  number={index + 1}
                  label={`task ${index + 1}`}
                  deeds={{ ...deedsOf(index), addSubtask }}
                />
              )}
            </SubtaskList>
          </li>
        ))}
      </ol>
      <div className="px-page pt-1.5">
        <RowError>{errors.tasks?.root?.message ?? errors.tasks?.message}</RowError>
        <Button ref={addButton} variant="ghost" icon={<Icon of={Plus} size={14} />} onClick={add}>
          Add a task
        </Button>
      </div>
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
    </section>
  );
}

function ListHead({ hasTasks }: { hasTasks: boolean }) {
  return (
    <>
      <div className="px-page pt-3.5 pb-2">
        <h2 id="tasks-head" className="font-bold">
          Tasks
        </h2>
        <p className="max-w-155 text-12 text-3">
          Days count from entering the phase; negative ones count back, none leaves the due date empty. A date
          on a day off moves to the next working day, one counted back to the working day before it.
        </p>
      </div>
      {hasTasks && (
        <div
          aria-hidden="true"
          className={`${rowGrid} h-row-head items-center border-b border-line text-12 font-medium text-3 max-md:hidden`}
        >
          <span className="col-start-2">Title</span>
          <span className="col-start-4">Assignee</span>
          <span>Due after</span>
          <span>Customer sees it</span>
        </div>
      )}
    </>
  );
}
