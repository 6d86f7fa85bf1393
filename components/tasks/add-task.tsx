"use client";

import { Plus } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { type NewTaskPlace, titleLength, titlesIn } from "./draft-task";
import { useTasks } from "./tasks-context";

/** Enter adds and goes on, Escape ends; several pasted lines become several tasks. */
export function AddTask({ place }: { place: NewTaskPlace }) {
  const { deeds, addTo } = useTasks();
  const [title, setTitle] = useState("");
  const add = async (given: string) => {
    if (await deeds.add(given, place)) return;
    setTitle((typed) => (typed === "" ? given : typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return addTo(undefined);
    if (title.trim() === "") return;
    setTitle("");
    void add(title.trim());
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!/\n/.test(text.trim())) return;
    event.preventDefault();
    for (const line of titlesIn(`${title}${text}`)) void add(line);
    setTitle("");
  };
  return (
    <div className={cx(rowClass, place.parent && "md:pl-15 max-md:pl-9")}>
      <Icon of={Plus} size={14} className="text-3" />
      <input
        {...{ autoFocus: true }}
        aria-label={place.parent ? `New subtask of ${place.parent.title}` : "New task"}
        placeholder={place.parent ? "Add a subtask" : "Add a task"}
        dir="auto"
        value={title}
        maxLength={titleLength}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => title.trim() === "" && addTo(undefined)}
        className="h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-3 max-md:text-16"
      />
      <span className="text-12 whitespace-nowrap text-3 max-md:hidden">Enter adds, Esc ends</span>
    </div>
  );
}

export function AddTaskOffer({ onAdd }: { onAdd: () => void }) {
  return (
    <button
      type="button"
      onClick={onAdd}
      className={cx(rowClass, "w-full text-left text-3 -outline-offset-2 transition-colors hover:bg-hover")}
    >
      <Icon of={Plus} size={14} />
      <span className="max-md:text-14">Add a task</span>
      <span className="contents max-md:hidden">
        <Kbd keys="C" />
      </span>
    </button>
  );
}

const rowClass =
  "flex h-row items-center gap-2 border-b border-line pr-page pl-8 max-md:h-touch max-md:gap-2.5 max-md:pl-page";
