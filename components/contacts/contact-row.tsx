"use client";

import { Ellipsis } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import { Tag } from "@/components/ui/tag";
import type { Contact } from "@/lib/contract/contact";
import { useContactDeeds } from "./use-contact-deeds";

type ContactRowProps = { contact: Contact; mayEdit: boolean; onEdit: () => void };

export function ContactRow({ contact, mayEdit, onEdit }: ContactRowProps) {
  const deeds = useContactDeeds(contact);
  const isArchived = contact.archived_at !== null;
  return (
    <li
      className={cx(
        "flex min-h-11 items-center gap-3 border-b border-line px-page py-1.5 hover:bg-hover",
        isArchived && "text-3",
      )}
    >
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium" dir="auto" title={contact.name}>
            {contact.name}
          </span>
          {contact.is_primary && <Chip>Primary</Chip>}
          {isArchived && <Chip tone="neutral">Archived</Chip>}
          {contact.labels.map((label) => (
            <span key={label} className="contents max-md:hidden">
              <Tag>{label}</Tag>
            </span>
          ))}
        </div>
        <div className="truncate text-12 text-3" dir="auto">
          {[contact.title, contact.phone].filter(Boolean).join(" · ")}
        </div>
        <Address email={contact.email} className="block text-12 md:hidden" />
      </div>
      <Address email={contact.email} className="w-90 shrink-0 max-md:hidden" />
      {mayEdit && (
        <OnDemand
          load={loadMenu}
          extra={{ isArchived, isPrimary: contact.is_primary, onEdit, ...deeds }}
          trigger={
            <IconButton
              label={`${contact.name}: more`}
              size="small"
              icon={<Icon of={Ellipsis} size={14} />}
            />
          }
        />
      )}
    </li>
  );
}

function Address({ email, className }: { email: string; className: string }) {
  return (
    <a
      href={`mailto:${email}`}
      title={email}
      className={cx("truncate text-2 hover:text-1 hover:underline", className)}
    >
      {email}
    </a>
  );
}

async function loadMenu() {
  return (await import("./contact-menu")).ContactMenu;
}
