"use client";

import { formatDay } from "@/lib/dates";
import { FilterOffer, FilterSet } from "./filter-chip";
import { OnDemand } from "./on-demand";

/** Days as `YYYY-MM-DD`, both included; an open end is empty. */
type Days = { from: string; to: string };

export type DaysFilterProps = {
  name: string;
  value: Days;
  today: string;
  onValueChange: (change: Partial<Days>) => void;
};

/** A filter by a range of days: "Date is 1 Nov – 20 Nov". */
export function DaysFilter(props: DaysFilterProps) {
  const { name, value, today, onValueChange } = props;
  const trigger =
    value.from === "" && value.to === "" ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet
        name={name}
        value={words(value, today)}
        onRemove={() => onValueChange({ from: "", to: "" })}
      />
    );
  return <OnDemand kind="dialog" load={loadInputs} extra={props} trigger={trigger} />;
}

async function loadInputs() {
  return (await import("./days-filter-inputs")).DaysFilterInputs;
}

function words({ from, to }: Days, today: string): string {
  if (from === to) return formatDay(from, today);
  if (to === "") return `from ${formatDay(from, today)}`;
  if (from === "") return `until ${formatDay(to, today)}`;
  return `${formatDay(from, today)} – ${formatDay(to, today)}`;
}
