"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-queue";
import { createContactOptions } from "@/lib/client/contacts";
import { refusalOf } from "@/lib/client/form-faults";
import { readContactLines } from "@/lib/domain/contact-lines";

type Refused = { line: number; text: string; reason: string };

/** Adds a contact a line; the lines that were refused stay, with the reason. */
export function PasteContactsDrawer({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const router = useRouter();
  const { mutateAsync } = useMutation(createContactOptions(customerId));
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [isSending, setSending] = useState(false);
  const people = readContactLines(text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending || people.length === 0) return;
    setSending(true);
    const faults: Refused[] = [];
    for (const { line, ...person } of people) {
      await mutateAsync(person).catch((error: unknown) =>
        faults.push({
          line,
          text: text.split("\n")[line - 1] ?? "",
          reason: refusalOf(error, "Nothing was saved."),
        }),
      );
    }
    setSending(false);
    router.refresh();
    const added = people.length - faults.length;
    if (added > 0)
      showToast({ text: added === 1 ? "1 contact added" : `${added} contacts added`, tone: "success" });
    if (faults.length === 0) return onClose();
    setRefused(faults.map((fault, index) => ({ ...fault, line: index + 1 })));
    setText(faults.map((fault) => fault.text).join("\n"));
  };
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && !isSending && onClose()}
      title="Paste contacts"
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSending}>
            {people.length > 1 ? `Add ${people.length} contacts` : "Add contact"}
          </Button>
        </>
      }
    >
      {refused.length > 0 && (
        <Note tone="danger" role="alert">
          {refused.map(({ line, reason }) => (
            <p key={line}>
              Line {line}: {reason}
            </p>
          ))}
        </Note>
      )}
      <Field label="One contact a line" hint="Name, email, title. Rows copied from a spreadsheet fit too.">
        <Textarea
          autoFocus
          rows={12}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={"Dana Fischer, dana@contoso.de, Head of IT"}
        />
      </Field>
    </Drawer>
  );
}
