"use client";

import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { cx } from "./cx";
import { Spinner } from "./spinner";

type EditableTextProps = {
  label: string;
  value: string;
  /** How the value is said at rest, where that is not how it is written. */
  words?: string;
  /** A day is picked, not typed. */
  type?: "text" | "date";
  /** Shown in grey where there is no value. */
  placeholder?: string;
  /** What it returns is shown as the reason why it was not saved. */
  onSave: (value: string) => Promise<string | undefined>;
  isMultiline?: boolean;
  maxLength?: number;
  /** Type size and weight, the same at rest and while editing. */
  className?: string;
  disabled?: boolean;
};

/** Click, Enter or E edits in place; blur or ⌘Enter saves, Escape takes back. */
export function EditableText(props: EditableTextProps) {
  const { label, value, words = value, placeholder = "Add", disabled = false, className } = props;
  const [isEditing, setEditing] = useState(false);
  const [isBackByKey, setBackByKey] = useState(false);
  if (disabled) return <span className={className}>{words || "–"}</span>;
  if (isEditing) {
    const leave = (isByKey: boolean) => {
      setEditing(false);
      setBackByKey(isByKey);
    };
    return <Editor {...props} onLeave={leave} />;
  }
  return (
    <button
      type="button"
      {...{ autoFocus: isBackByKey }}
      aria-label={`${label}: ${words || placeholder}, edit`}
      onClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (event.key !== "e" || event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        setEditing(true);
      }}
      className={cx(
        box,
        "border-transparent text-left hover:bg-hover",
        props.isMultiline ? "whitespace-pre-line" : "truncate",
        className,
      )}
      dir="auto"
    >
      {words || <span className="font-sans text-13 font-regular text-3 max-md:text-14">{placeholder}</span>}
    </button>
  );
}

function Editor(props: EditableTextProps & { onLeave: (isByKey: boolean) => void }) {
  const { label, value, type, placeholder, onSave, isMultiline, maxLength, className, onLeave } = props;
  const [draft, setDraft] = useState(value);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const isDone = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const finish = (isByKey: boolean) => {
    isDone.current = true;
    onLeave(isByKey);
  };
  const save = async (isByKey: boolean) => {
    if (isDone.current || isSaving) return;
    if (input.current?.validity.badInput) return setProblem("Write the whole date, or clear it.");
    if (draft.trim() === value) return finish(isByKey);
    setSaving(true);
    const reason = await onSave(draft.trim());
    setSaving(false);
    setProblem(reason);
    if (reason === undefined) finish(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isSave = event.key === "Enter" && (!isMultiline || event.metaKey || event.ctrlKey);
    if (!isSave && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) void save(true);
    else finish(true);
  };
  const shared = {
    "aria-label": label,
    "aria-invalid": problem !== undefined || undefined,
    autoFocus: true,
    dir: "auto",
    value: draft,
    maxLength,
    placeholder,
    readOnly: isSaving,
    onKeyDown,
    onBlur: () => void save(false),
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select(),
    className: cx(box, "ring-field border-control bg-field aria-invalid:border-danger", className),
  };
  return (
    <span className="relative block min-w-0">
      {isMultiline ? (
        <textarea {...shared} rows={3} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <input {...shared} ref={input} type={type} onChange={(event) => setDraft(event.target.value)} />
      )}
      {isSaving && (
        <span className="absolute top-1.5 right-1.5 text-3">
          <Spinner />
        </span>
      )}
      {problem && (
        <span role="alert" className="block pt-1 text-12 text-danger">
          {problem}
        </span>
      )}
    </span>
  );
}

/** The same box at rest and while editing, so that nothing moves. */
const box = "-mx-1.5 block w-[calc(100%+12px)] min-w-0 rounded-2 border px-1.25 py-0.5 max-md:min-h-touch";
