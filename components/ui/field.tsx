"use client";

import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, use, useId } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type FieldProps = {
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands at the right end of the label's line. */
  aside?: ReactNode;
  /** For several controls under one label: a group with a name instead of a label for one control. */
  isGroup?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({ label, optional, hint, error, aside, isGroup, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  const wiring = {
    id,
    labelId: `${id}-label`,
    describedBy: note ? noteId : undefined,
    isBad: Boolean(error),
  };
  const text = (
    <>
      {label}
      {optional && <span className="font-regular text-3"> optional</span>}
    </>
  );
  return (
    <FieldContext value={wiring}>
      <div
        className={cx("grid min-w-0 content-start gap-1", className)}
        {...(isGroup
          ? { role: "group", "aria-labelledby": wiring.labelId, "aria-describedby": wiring.describedBy }
          : {})}
      >
        <div className="flex items-baseline gap-2 text-13">
          {isGroup ? (
            <span id={wiring.labelId} className="font-medium">
              {text}
            </span>
          ) : (
            <label id={wiring.labelId} htmlFor={id} className="font-medium">
              {text}
            </label>
          )}
          {aside && <span className="ml-auto">{aside}</span>}
        </div>
        {children}
        <div aria-live="polite" id={noteId} className="text-12 empty:hidden">
          {error ? <FieldError>{error}</FieldError> : hint ? <p className="text-3">{hint}</p> : null}
        </div>
      </div>
    </FieldContext>
  );
}

/** What a control needs to belong to the field around it; its own props win. */
export function useFieldControl(own: { id?: string | undefined; isBad?: boolean | undefined }) {
  const field = use(FieldContext);
  const isBad = own.isBad ?? field?.isBad ?? false;
  return {
    id: own.id ?? field?.id,
    "aria-describedby": field?.describedBy,
    "aria-invalid": isBad || undefined,
  };
}

/** For controls whose label is hidden from screen readers while their list is open: a reference still reads it. */
export function useFieldLabelId(): string | undefined {
  return use(FieldContext)?.labelId;
}

type Wiring = { id: string; labelId: string; describedBy: string | undefined; isBad: boolean };

const FieldContext = createContext<Wiring | null>(null);

function FieldError({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1 text-danger">
      <Icon of={CircleAlert} size={12} className="mt-0.5" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}
