"use client";

import { ownerChoice, ownerOfChoice, ownerOptions } from "@/components/customers/owner-options";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { OnDemand } from "@/components/ui/on-demand";
import type { Member } from "@/lib/contract/member";

type PersonChoiceProps = {
  label: string;
  value: string | null;
  members: readonly Member[];
  onValueChange: (value: string | null) => void;
  disabled: boolean;
};

/** "CSM Maya Lindqvist": who it is, and a list of the team on touch. */
export function PersonChoice({ label, value, members, onValueChange, disabled }: PersonChoiceProps) {
  const person = members.find(({ id }) => id === value);
  const face = (
    <>
      <span className="text-3 max-md:sr-only">{label}</span>
      {person ? <Avatar name={person.name} number={person.number} isDecorative /> : <AvatarNobody />}
      <span className={cx("max-w-40 truncate max-md:sr-only", person ? "text-2" : "text-3")} dir="auto">
        {person?.name ?? (value === null ? "Nobody" : "Former member")}
      </span>
    </>
  );
  if (disabled) return <span className="flex min-w-0 items-center gap-1.5">{face}</span>;
  return (
    <OnDemand
      load={loadList}
      extra={{
        label,
        options: ownerOptions(members),
        value: ownerChoice(value),
        onValueChange: (choice: string) => onValueChange(ownerOfChoice(choice)),
      }}
      trigger={
        <button
          type="button"
          className="-mx-1 flex h-7 min-w-0 items-center gap-1.5 rounded-2 px-1 hover:bg-hover max-md:h-touch"
        >
          {face}
        </button>
      }
    />
  );
}

async function loadList() {
  return (await import("@/components/ui/quiet-choice-list")).QuietChoiceList;
}
