"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field } from "./field";
import { Input } from "./input";
import { Note } from "./note";

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
  /** Verb and object: "Revoke key". */
  confirmLabel: string;
  /** The safe result: "Keep the key". */
  cancelLabel: string;
  /** The deed is possible only after this name has been typed. */
  nameToType?: string;
  isDangerous?: boolean;
  opener?: HTMLElement | null;
  /** What it returns is shown as the reason why it did not work; without, the dialog closes. */
  onConfirm: () => Promise<string | undefined>;
};

export function ConfirmDialog({ open, onOpenChange, title, ...question }: ConfirmDialogProps) {
  return <Question key={String(open)} open={open} onOpenChange={onOpenChange} title={title} {...question} />;
}

function Question(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, confirmLabel, cancelLabel, nameToType, onConfirm } = props;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const isReady = nameToType === undefined || typed.trim() === nameToType;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isPending) return;
    setPending(true);
    const reason = await onConfirm();
    setPending(false);
    setProblem(reason);
    if (reason === undefined) onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      isAlert
      isHeld={isPending}
      opener={props.opener ?? null}
      onSubmit={submit}
      foot={
        <>
          <Button size="form" onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button
            type="submit"
            size="form"
            variant={props.isDangerous === false ? "primary" : "danger"}
            loading={isPending}
            disabledReason={isReady ? undefined : "Type the name first"}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {nameToType !== undefined && (
        <Field label="Type the name to confirm" hint={nameToType}>
          <Input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      )}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
    </Dialog>
  );
}
