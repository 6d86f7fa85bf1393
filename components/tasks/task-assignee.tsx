"use client";

import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { OnDemand } from "@/components/ui/on-demand";
import type { Contact } from "@/lib/contract/contact";
import type { Member } from "@/lib/contract/member";
import type { Task } from "@/lib/contract/task";
import { nobodyWords } from "./rule-words";
import { useTasks } from "./tasks-context";

type TaskAssigneeProps = { task: Task; disabled: boolean; tabIndex?: number; hasName?: boolean };

/** A member's avatar, a contact's pill, or the dashed ring; on touch the list of whom to ask. */
export function TaskAssignee({ task, disabled, tabIndex, hasName = false }: TaskAssigneeProps) {
  const { facts, contacts, deeds } = useTasks();
  const who = assigneeOf(task, facts.members, contacts);
  const face = <Face who={who} nobody={nobodyWords(task)} hasName={hasName} />;
  if (disabled) return face;
  return (
    <OnDemand
      load={loadMenu}
      extra={{ facts, value: task, onAssign: (patch) => void deeds.change(task, patch) }}
      trigger={
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={`Assignee of ${task.title}: ${who.name ?? nobodyWords(task)}`}
          className="touch-area flex min-h-6 min-w-0 items-center gap-2 rounded-2"
        >
          {face}
        </button>
      }
    />
  );
}

type Who = { name: string | undefined; member?: Member; contact?: { name: string; email?: string } };

function assigneeOf(
  { assignee_id, assignee_contact_id }: Task,
  members: readonly Member[],
  contacts: readonly Contact[] | undefined,
): Who {
  const member = members.find(({ id }) => id === assignee_id);
  if (member) return { name: member.name, member };
  if (assignee_id) return { name: "Former member", contact: { name: "Former member" } };
  if (!assignee_contact_id) return { name: undefined };
  const known = contacts?.find(({ id }) => id === assignee_contact_id);
  const contact = known ?? { name: contacts ? "Former contact" : "Contact" };
  return { name: contact.name, contact };
}

function Face({ who, nobody, hasName }: { who: Who; nobody: string; hasName: boolean }) {
  const { member, contact } = who;
  if (contact) return <ContactPill {...contact} />;
  if (!member) {
    return (
      <>
        <AvatarNobody label={nobody} />
        {hasName && (
          <span aria-hidden="true" className="truncate text-3">
            {nobody}
          </span>
        )}
      </>
    );
  }
  return (
    <>
      <Avatar name={member.name} number={member.number} isDecorative={hasName} />
      {hasName && (
        <span className="truncate" dir="auto">
          {member.name}
        </span>
      )}
    </>
  );
}

/** Outlined, so that a contact is never taken for a member; the first name is enough on a phone. */
function ContactPill({ name, email }: { name: string; email?: string }) {
  const [first = name] = name.split(" ");
  return (
    <span
      title={email ? `${name}, ${email}` : name}
      dir="auto"
      className="inline-block h-5 max-w-36 truncate rounded-full border border-line-2 px-1.75 text-11/[18px] text-2 max-md:max-w-24"
    >
      <span className="max-md:hidden">{name}</span>
      <span aria-hidden="true" className="md:hidden">
        {first}
      </span>
    </span>
  );
}

async function loadMenu() {
  return (await import("./assign-menu")).AssignMenu;
}
