"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { Popover } from "@/components/ui/popover";
import { Textarea } from "@/components/ui/textarea";
import { dayOf, middayOf } from "@/lib/dates";
import { daysMoved, needsReason } from "@/lib/domain/target-date";
import type { PageFacts } from "./facts";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useOnboarding } from "./use-onboarding";

export function TargetDatePopover({ facts, ...popup }: OnDemandPopup & { facts: PageFacts }) {
  const [isOpen, setOpen] = useState(popup.defaultOpen ?? false);
  return (
    <Popover
      label="Target launch date"
      trigger={popup.trigger}
      open={isOpen}
      onOpenChange={setOpen}
      className="w-72"
    >
      <TargetForm facts={facts} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function TargetForm({ facts, onDone }: { facts: PageFacts; onDone: () => void }) {
  const { target_launch_date: target } = useOnboarding(facts.onboardingId);
  const { save } = useChangeOnboarding(facts);
  const [day, setDay] = useState(target === null ? "" : dayOf(target, facts.timeZone));
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const wanted = day === "" ? null : middayOf(day, facts.timeZone);
  const isReasonNeeded = needsReason(daysMoved(target, wanted, facts.timeZone));
  const send = async (date: string | null) => {
    if (isSaving) return;
    setSaving(true);
    const said = reason.trim() === "" ? {} : { reason: reason.trim() };
    const refusal = await save({ target_launch_date: date, ...said });
    setSaving(false);
    setProblem(refusal);
    if (refusal === undefined) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === null) return setProblem("Pick a day, or clear the target.");
    if (isReasonNeeded && reason.trim() === "") return setProblem("Say why it moves by more than 7 days.");
    void send(wanted);
  };
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <Field label="Target launch date" error={isReasonNeeded ? undefined : problem}>
        <Input
          type="date"
          autoFocus
          min="2000-01-01"
          max="2199-12-31"
          value={day}
          onChange={(event) => {
            setDay(event.target.value);
            setProblem(undefined);
          }}
        />
      </Field>
      {isReasonNeeded && (
        <Field label="Reason" hint="More than 7 days later: the team reads why" error={problem}>
          <Textarea
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
      <div className="flex items-center gap-2">
        {target !== null && (
          <Button variant="ghost" onClick={() => void send(null)}>
            Clear target
          </Button>
        )}
        <Button type="submit" variant="primary" loading={isSaving} className="ml-auto">
          Set target
        </Button>
      </div>
    </form>
  );
}
