"use client";

import { type FormEvent, useState } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { Popover } from "@/components/ui/popover";
import { addDays, dayOf } from "@/lib/dates";

type DuePopoverProps = OnDemandPopup & {
  facts: PageFacts;
  /** Null also for several tasks. */
  value: string | null;
  /** There may be a date to clear though `value` names none. */
  isClearable?: boolean;
  onPick: (day: string | null) => void;
  side?: "top" | "bottom";
};

export function DuePopover({ trigger, defaultOpen = false, side, ...form }: DuePopoverProps) {
  const [isOpen, setOpen] = useState(defaultOpen);
  return (
    <Popover
      label="Due date"
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      {...(side ? { side } : {})}
      className="w-64"
    >
      <DueForm {...form} onDone={() => setOpen(false)} />
    </Popover>
  );
}

const offers = [
  { label: "Today", days: 0 },
  { label: "Tomorrow", days: 1 },
  { label: "In a week", days: 7 },
];

type DueFormProps = Omit<DuePopoverProps, "trigger" | "defaultOpen" | "side"> & { onDone: () => void };

function DueForm({ facts: { now, timeZone }, value, isClearable, onPick, onDone }: DueFormProps) {
  const [day, setDay] = useState(value ?? "");
  const [problem, setProblem] = useState<string>();
  const pick = (picked: string | null) => {
    if (picked !== value || isClearable) onPick(picked);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day === "") setProblem("Pick a day, or clear the date.");
    else pick(day);
  };
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <Field label="Due date" error={problem}>
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
      <div className="flex flex-wrap gap-1.5">
        {offers.map(({ label, days }) => (
          <Button key={label} size="small" onClick={() => pick(addDays(dayOf(now, timeZone), days))}>
            {label}
          </Button>
        ))}
      </div>
      <div className="flex items-center gap-2">
        {(value !== null || isClearable) && (
          <Button variant="ghost" onClick={() => pick(null)}>
            Clear date
          </Button>
        )}
        <Button type="submit" variant="primary" className="ml-auto">
          Set date
        </Button>
      </div>
    </form>
  );
}
