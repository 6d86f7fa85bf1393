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

/** A filter by a range of days: "Date is 1 Nov – 20 Nov", "Date from 1 Nov". */
export function DaysFilter(props: DaysFilterProps) {
  const { name, value, today, onValueChange } = props;
  const trigger =
    value.from === "" && value.to === "" ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet name={name} {...words(value, today)} onRemove={() => onValueChange({ from: "", to: "" })} />
    );
  return <OnDemand kind="dialog" load={loadInputs} extra={props} trigger={trigger} />;
}

async function loadInputs() {
  return (await import("./days-filter-inputs")).DaysFilterInputs;
}

function words({ from, to }: Days, today: string): { operator: string; value: string } {
  if (to === "") return { operator: "from", value: formatDay(from, today) };
  if (from === "") return { operator: "until", value: formatDay(to, today) };
  if (from === to) return { operator: "is", value: formatDay(from, today) };
  return { operator: "is", value: `${formatDay(from, today)} – ${formatDay(to, today)}` };
}
