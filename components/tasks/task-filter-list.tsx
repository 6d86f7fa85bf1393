"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { Popover } from "@/components/ui/popover";
import { groupLabelClass } from "@/components/ui/popup-class";
import { contactListOptions } from "@/lib/client/contacts";
import { unassigned } from "@/lib/client/task-filters";
import { useTaskFilters } from "./use-task-filters";

export function TaskFilterList({ facts, ...popup }: OnDemandPopup & { facts: PageFacts }) {
  const { filters, setFilters, isFiltered, clearFilters } = useTaskFilters();
  const { data: contacts = [] } = useQuery(contactListOptions(facts.customer.id));
  const { open, assignee, facing, overdue } = filters;
  const choose = (id: string, isOn: boolean) =>
    setFilters({ assignee: isOn ? [...assignee, id] : assignee.filter((other) => other !== id) });
  const person = (id: string, label: string, before?: ReactNode) => (
    <Choice
      key={id}
      label={label}
      before={before}
      checked={assignee.includes(id)}
      onCheckedChange={(isOn) => void choose(id, isOn)}
    />
  );
  return (
    <Popover {...popup} label="Filter" align="end" className="max-h-100 w-60 overflow-y-auto p-1.5">
      <Choice
        label="Open only"
        checked={open}
        onCheckedChange={(isOn) => void setFilters({ open: isOn || null })}
      />
      <Choice
        label="Overdue"
        checked={overdue}
        onCheckedChange={(isOn) => void setFilters({ overdue: isOn || null })}
      />
      <Choice
        label="Customer-facing"
        checked={facing}
        onCheckedChange={(isOn) => void setFilters({ facing: isOn || null })}
      />
      <fieldset className="min-w-0">
        <legend className={groupLabelClass}>Assignee</legend>
        {facts.members.map(({ id, name, number }) =>
          person(id, name, <Avatar name={name} number={number} isDecorative />),
        )}
        {contacts.filter(({ archived_at }) => archived_at === null).map(({ id, name }) => person(id, name))}
        {person(unassigned, "Unassigned", <AvatarNobody />)}
      </fieldset>
      {isFiltered && (
        <Button variant="ghost" size="small" className="mt-1" onClick={() => void clearFilters()}>
          Clear filters
        </Button>
      )}
    </Popover>
  );
}

type ChoiceProps = {
  label: string;
  before?: ReactNode;
  checked: boolean;
  onCheckedChange: (isOn: boolean) => void;
};

function Choice({ label, before, checked, onCheckedChange }: ChoiceProps) {
  return (
    <Checkbox
      label={
        <span className="flex min-w-0 items-center gap-2">
          {before && <span aria-hidden="true">{before}</span>}
          <span className="truncate" dir="auto">
            {label}
          </span>
        </span>
      }
      checked={checked}
      onCheckedChange={onCheckedChange}
      className="w-full rounded-2 px-1.5 py-1 hover:bg-hover max-md:min-h-touch"
    />
  );
}
