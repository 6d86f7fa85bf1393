"use client";

import { type FormEvent, useId, useState } from "react";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { PageFacts } from "./facts";
import { placeIn } from "./sequence";
import { useMove } from "./use-move";
import { useOnboarding } from "./use-onboarding";

/** What the move is for: it decides the phases to choose from and what has to be said. */
export type MoveAim = "advance" | "send_back" | "jump" | "reopen";

const words = {
  advance: { title: "Advance it", deed: "Advance" },
  send_back: { title: "Send it back", deed: "Send back" },
  jump: { title: "Jump to a later phase", deed: "Jump" },
  reopen: { title: "Reopen it", deed: "Reopen" },
} as const;

type MoveDialogProps = { facts: PageFacts; aim: MoveAim; onClose: () => void };

export function MoveDialog({ facts, aim, onClose }: MoveDialogProps) {
  const { summary, phase: from } = useOnboarding(facts.onboardingId);
  const { move } = useMove(facts);
  const targets = targetsOf(facts, from, aim);
  const [to, setTo] = useState(
    aim === "send_back" || aim === "reopen" ? targets.at(-1)?.key : targets[0]?.key,
  );
  const [reason, setReason] = useState("");
  const [openTasks, setOpenTasks] = useState<"carry_over" | "complete">("carry_over");
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const needsReason = aim === "send_back" || aim === "reopen";
  const tasks = summary.open_tasks_in_phase;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending || to === undefined) return;
    if (needsReason && reason.trim() === "") return setProblem("Say why: the team reads it in the history.");
    setSending(true);
    const refusal = await move(to, {
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
      ...(tasks > 0 ? { open_tasks: openTasks } : {}),
      ...(aim === "reopen" ? { state: "active" as const } : {}),
    });
    setSending(false);
    if (refusal === undefined) return onClose();
    setProblem(refusal);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isHeld={isSending}
      title={words[aim].title}
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" loading={isSending} className="min-w-0">
            <span className="truncate">
              {words[aim].deed} to {targets.find(({ key }) => key === to)?.name}
            </span>
          </Button>
        </>
      }
    >
      {targets.length > 1 && (
        <Field label="Phase">
          <Select
            value={to ?? null}
            onValueChange={setTo}
            options={targets.map(({ key, name, position, colour }) => ({
              value: key,
              label: name,
              before: <PhaseGlyph position={position ?? 1} count={facts.phases.length} colour={colour} />,
            }))}
          />
        </Field>
      )}
      {needsReason && (
        <Field label="Reason" hint="The team reads it in the history">
          <Textarea
            rows={2}
            maxLength={1000}
            autoFocus
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setProblem(undefined);
            }}
          />
        </Field>
      )}
      {tasks > 0 && <OpenTasks count={tasks} value={openTasks} onValueChange={setOpenTasks} />}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
    </Dialog>
  );
}

type OpenTasksProps = {
  count: number;
  value: "carry_over" | "complete";
  onValueChange: (value: "carry_over" | "complete") => void;
};

function OpenTasks({ count, value, onValueChange }: OpenTasksProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <p id={id}>
        {count === 1 ? "One task of this phase is open." : `${count} tasks of this phase are open.`}{" "}
        {value === "carry_over"
          ? "They stay open and keep their phase."
          : "They will be completed in your name."}
      </p>
      <Segmented
        label="Open tasks"
        value={value}
        onValueChange={onValueChange}
        options={[
          { value: "carry_over", label: "Carry over" },
          { value: "complete", label: "Complete" },
        ]}
      />
    </div>
  );
}

function targetsOf({ phases }: PageFacts, from: string, aim: MoveAim) {
  const { earlier, later } = placeIn(phases, from);
  if (aim === "advance") return later.slice(0, 1);
  return aim === "jump" ? later.slice(1) : earlier;
}
