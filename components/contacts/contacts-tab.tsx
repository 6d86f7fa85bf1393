"use client";

import { ClipboardPaste, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { Contact } from "@/lib/contract/contact";
import { ContactRow } from "./contact-row";

const ContactDrawer = dynamic(async () => (await import("./contact-drawer")).ContactDrawer);
const PasteContactsDrawer = dynamic(
  async () => (await import("./paste-contacts-drawer")).PasteContactsDrawer,
);

type ContactsTabProps = { customerId: string; contacts: readonly Contact[]; mayEdit: boolean };

type Open = { kind: "add" } | { kind: "edit"; contact: Contact } | { kind: "paste" };

export function ContactsTab({ customerId, contacts, mayEdit }: ContactsTabProps) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const isFirst = contacts.length === 0;
  const actions = mayEdit && (
    <>
      <Button
        variant={isFirst ? "primary" : "secondary"}
        icon={<Icon of={Plus} size={14} />}
        onClick={() => setOpen({ kind: "add" })}
      >
        Add contact
      </Button>
      <Button
        variant="ghost"
        icon={<Icon of={ClipboardPaste} size={14} />}
        onClick={() => setOpen({ kind: "paste" })}
      >
        Paste many
      </Button>
    </>
  );
  return (
    <section aria-label="Contacts">
      {isFirst ? (
        <EmptyState title="No contacts yet" action={actions || undefined}>
          Contacts are the people at this customer. The primary one gets the reminders while you wait for
          them.
        </EmptyState>
      ) : (
        <>
          {mayEdit && (
            <div className="flex min-h-toolbar items-center gap-2 border-b max-md:min-h-14 border-line px-page">
              {actions}
            </div>
          )}
          <ul>
            {contacts.map((contact) => (
              <ContactRow
                key={contact.id}
                contact={contact}
                mayEdit={mayEdit}
                onEdit={() => setOpen({ kind: "edit", contact })}
              />
            ))}
          </ul>
        </>
      )}
      <Suspense fallback={null}>
        {open?.kind === "add" && <ContactDrawer customerId={customerId} isFirst={isFirst} onClose={close} />}
        {open?.kind === "edit" && (
          <ContactDrawer customerId={customerId} contact={open.contact} onClose={close} />
        )}
        {open?.kind === "paste" && <PasteContactsDrawer customerId={customerId} onClose={close} />}
      </Suspense>
    </section>
  );
}
