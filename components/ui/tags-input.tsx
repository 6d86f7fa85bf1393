"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { type InputSize, inputClass } from "./input-class";

type TagsInputProps = {
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  placeholder?: string;
  /** Names it where no field does. */
  label?: string;
  maxLength?: number;
  size?: Exclude<InputSize, "bar">;
};

/** Enter or a comma takes what is written, Backspace in the empty field takes the last tag back. */
export function TagsInput({
  value,
  onValueChange,
  placeholder = "Add",
  label,
  maxLength,
  size = "form",
}: TagsInputProps) {
  const wiring = useFieldControl({});
  const [draft, setDraft] = useState("");
  const add = (text: string) => {
    const fresh = splitTags(text).filter((tag) => !value.includes(tag));
    if (fresh.length > 0) onValueChange([...value, ...new Set(fresh)]);
    setDraft("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
    if ((event.key === "Enter" || event.key === ",") && draft.trim() !== "") {
      event.preventDefault();
      add(draft);
    } else if (event.key === "Backspace" && draft === "" && value.length > 0) {
      onValueChange(value.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!/[,\n]/.test(text)) return;
    event.preventDefault();
    add(draft + text);
  };
  return (
    <span
      className={cx(inputClass(size), size === "form" && "w-full", "flex flex-wrap items-center gap-1 py-1")}
    >
      {value.map((tag) => (
        <RemovableTag
          key={tag}
          tag={tag}
          onRemove={() => onValueChange(value.filter((other) => other !== tag))}
        />
      ))}
      <input
        {...wiring}
        aria-label={label}
        value={draft}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => draft.trim() !== "" && add(draft)}
        className="h-5.5 min-w-12 flex-1 bg-transparent text-1 outline-none"
      />
    </span>
  );
}

function RemovableTag({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-4.5 max-w-full items-center rounded-1 border border-line-2 pl-1.25 text-11 text-2 max-md:h-7 max-md:text-13">
      <span className="truncate" dir="auto">
        {tag}
      </span>
      <button
        type="button"
        aria-label={`Remove ${tag}`}
        onClick={onRemove}
        className="touch-area grid size-4 place-items-center rounded-1 text-3 hover:bg-hover hover:text-1"
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  );
}

function splitTags(text: string) {
  return text
    .split(/[,\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
