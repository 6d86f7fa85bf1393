"use client";

import { useQuery } from "@tanstack/react-query";
import type { PageFacts } from "@/components/onboardings/facts";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { contactListOptions } from "@/lib/client/contacts";
import type { Contact } from "@/lib/contract/contact";
import type { Task, TaskPatch } from "@/lib/contract/task";

type Assignment = Pick<TaskPatch, "assignee_id" | "assignee_contact_id">;

type AssignMenuProps = OnDemandPopup & {
  facts: PageFacts;
  /** Who has it now; null for several tasks. */
  value: Pick<Task, "assignee_id" | "assignee_contact_id"> | null;
  onAssign: (patch: Assignment) => void;
  side?: "top" | "bottom";
};

/** The team, then the customer's contacts, then nobody. */
export function AssignMenu({ facts, value, onAssign, side, ...popup }: AssignMenuProps) {
  const { data, isPending, isError } = useQuery(contactListOptions(facts.customer.id));
  const contacts = data?.filter(
    ({ id, archived_at }) => archived_at === null || id === value?.assignee_contact_id,
  );
  return (
    <Menu align="end" {...(side ? { side } : {})} {...popup}>
      <MenuChoice
        label="Team"
        value={value?.assignee_id ?? ""}
        onValueChange={(assignee_id) => onAssign({ assignee_id })}
        closeOnClick
        options={facts.members.map(({ id, name, number }) => ({
          value: id,
          label: <span dir="auto">{name}</span>,
          icon: <Avatar name={name} number={number} isDecorative />,
        }))}
      />
      <MenuSeparator />
      {contacts && contacts.length > 0 ? (
        <MenuChoice
          label={`Contacts of ${facts.customer.name}`}
          value={value?.assignee_contact_id ?? ""}
          onValueChange={(assignee_contact_id) => onAssign({ assignee_contact_id })}
          closeOnClick
          options={contacts.map(contactOption)}
        />
      ) : (
        <MenuGroup label={`Contacts of ${facts.customer.name}`}>
          <MenuItem disabled>
            {isPending
              ? "Loading contacts…"
              : isError
                ? "The contacts could not be loaded"
                : "No contacts yet"}
          </MenuItem>
        </MenuGroup>
      )}
      <MenuSeparator />
      <MenuItem
        icon={<AvatarNobody />}
        onClick={() => onAssign({ assignee_id: null, assignee_contact_id: null })}
      >
        Unassigned
      </MenuItem>
    </Menu>
  );
}

function contactOption({ id, name, title }: Contact) {
  return {
    value: id,
    label: (
      <span dir="auto">
        {name}
        {title && <span className="text-12 text-3"> {title}</span>}
      </span>
    ),
  };
}
