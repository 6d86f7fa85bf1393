"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { inputClass } from "./input-class";
import { OnDemand } from "./on-demand";

export type QuietChoiceProps = {
  label: string;
  options: readonly { value: string; label: string; before?: ReactNode }[];
  value: string;
  onValueChange: (value: string) => void;
};

/** One of a closed list, in a record: it looks like text until it is touched. */
export function QuietChoice(props: QuietChoiceProps) {
  const chosen = props.options.find(({ value }) => value === props.value);
  const trigger = (
    <button
      type="button"
      className={cx(inputClass("quiet"), "group flex w-[calc(100%+12px)] items-center gap-2 text-left")}
    >
      <span className="sr-only">{props.label}: </span>
      {chosen?.before}
      <span className="min-w-0 truncate" dir="auto">
        {chosen?.label}
      </span>
      <Icon
        of={ChevronDown}
        size={12}
        className="text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 max-md:opacity-100"
      />
    </button>
  );
  return <OnDemand load={loadList} extra={props} trigger={trigger} />;
}

async function loadList() {
  return (await import("./quiet-choice-list")).QuietChoiceList;
}
