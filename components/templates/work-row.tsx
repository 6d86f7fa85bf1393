import { AlignLeft } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { get, useController, useFormContext, useFormState } from "react-hook-form";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { RowError } from "./row-error";
import { TaskMenu } from "./task-menu";
import type { TemplateValues } from "./template-values";
import type { RowDeeds } from "./use-row-deeds";
import { WorkDetails } from "./work-details";

/** The columns of head and rows. A phone shows two lines: the title, and the rest below. */
export const rowGrid =
  "grid grid-cols-[20px_minmax(0,1fr)_28px_168px_76px_104px_28px] gap-x-3 px-page max-md:grid-cols-[20px_minmax(0,1fr)_44px_44px] max-md:gap-x-0 max-md:pr-1";

export type RowName = `tasks.${number}` | `tasks.${number}.subtasks.${number}`;

type WorkRowProps = {
  name: RowName;
  /** Subtasks have none and stand further in. */
  number?: number;
  /** "subtask 2 of task 3", to end the names of its fields. */
  label: string;
  deeds: RowDeeds;
};

export function WorkRow({ name, number, label, deeds }: WorkRowProps) {
  const { control } = useFormContext<TemplateValues>();
  const { errors } = useFormState({ control, name });
  const title = useController({ control, name: `${name}.title` }).field;
  const description = useController({ control, name: `${name}.description` }).field;
  const [isOpen, setOpen] = useState(false);
  const errorId = useId();
  const faults: RowFaults = get(errors, name) ?? {};
  const messages = [faults.title, faults.due_offset, faults.description].flatMap(
    (fault) => fault?.message ?? [],
  );
  const hasText = description.value.trim() !== "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div onKeyDown={(event) => onRowKey(event, deeds)} className="border-b border-line">
      <div className={`${rowGrid} min-h-row items-center max-md:min-h-13 max-md:py-1`}>
        <span className="num text-12 text-3">{number}</span>
        <Input
          size="quiet"
          autoComplete="off"
          placeholder="What is to be done"
          aria-label={`Title of ${label}`}
          aria-invalid={faults.title ? true : undefined}
          aria-describedby={faults.title ? errorId : undefined}
          className={
            number === undefined ? "ml-4! w-[calc(100%-8px)] max-md:ml-1!" : "w-[calc(100%+12px)] font-medium"
          }
          {...title}
        />
        <IconButton
          label={`Description of ${label}`}
          aria-expanded={isOpen}
          hasDot={hasText && !isOpen}
          icon={<Icon of={AlignLeft} size={14} />}
          onClick={() => setOpen(!isOpen)}
        />
        <WorkDetails name={name} label={label} errorId={faults.due_offset ? errorId : undefined} />
        <div className="grid place-items-center max-md:col-start-4 max-md:row-start-1">
          <TaskMenu label={label} deeds={deeds} />
        </div>
      </div>
      {(isOpen || faults.description) && (
        <div className="max-w-180 px-page pb-2.5 pl-13 max-md:pl-9">
          <Textarea
            rows={4}
            autoFocus={!hasText}
            placeholder="Markdown: what good looks like, links, who to ask"
            aria-label={`Description of ${label}`}
            {...description}
          />
        </div>
      )}
      <div className="pl-13 max-md:pl-9">
        <RowError id={errorId}>{messages.join(" ")}</RowError>
      </div>
    </div>
  );
}

type RowFaults = { [Field in "title" | "due_offset" | "description"]?: { message?: string } };

/** Enter in a title goes on to a new row; Alt and an arrow move the row, but in a list that opens by them. */
function onRowKey(event: KeyboardEvent, { moveUp, moveDown, addBelow }: RowDeeds): void {
  const { target, key, altKey } = event;
  if (event.metaKey || event.ctrlKey || event.nativeEvent.isComposing) return;
  if (key === "Enter" && target instanceof HTMLInputElement && target.name.endsWith(".title")) {
    event.preventDefault();
    addBelow();
    return;
  }
  if (!altKey || target instanceof HTMLSelectElement) return;
  const move = key === "ArrowUp" ? moveUp : key === "ArrowDown" ? moveDown : undefined;
  if (!move) return;
  event.preventDefault();
  move();
}
