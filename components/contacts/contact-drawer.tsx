"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { TagsInput } from "@/components/ui/tags-input";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { createContactOptions, updateContactOptions } from "@/lib/client/contacts";
import { contractResolver } from "@/lib/client/contract-resolver";
import { showFormFaults } from "@/lib/client/form-faults";
import { type Contact, type ContactCreateInput, contactCreateSchema } from "@/lib/contract/contact";

type ContactDrawerProps = { customerId: string; contact?: Contact; isFirst?: boolean; onClose: () => void };

type Values = { name: string; email: string; title: string; phone: string; labels: string[] };

/** Adds a contact, or changes the one given. The first contact of a customer becomes the primary one. */
export function ContactDrawer({ contact, onClose, ...rest }: ContactDrawerProps) {
  const { form, submit } = useContactForm({ ...rest, onClose, ...(contact ? { contact } : {}) });
  const { errors, isSubmitting } = form.formState;
  const { register, control } = form;
  const deed = contact ? "Save contact" : "Add contact";
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={contact ? "Edit contact" : "Add a contact"}
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            {deed}
          </Button>
        </>
      }
    >
      {errors.root && <Note tone="danger">{errors.root.message}</Note>}
      <Field label="Name" error={errors.name?.message}>
        <Input autoFocus autoComplete="off" {...register("name")} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="off" autoCapitalize="none" {...register("email")} />
      </Field>
      <Field label="Title" optional error={errors.title?.message}>
        <Input autoComplete="off" {...register("title")} />
      </Field>
      <Field label="Phone" optional error={errors.phone?.message}>
        <Input type="tel" autoComplete="off" {...register("phone")} />
      </Field>
      <Controller
        control={control}
        name="labels"
        render={({ field }) => (
          <Field label="Labels" optional error={errors.labels?.message}>
            <TagsInput value={field.value} onValueChange={field.onChange} maxLength={64} />
          </Field>
        )}
      />
    </Drawer>
  );
}

function useContactForm({ customerId, contact, isFirst = false, onClose }: ContactDrawerProps) {
  const router = useRouter();
  const create = useMutation(createContactOptions(customerId));
  const update = useMutation(updateContactOptions);
  const form = useForm<Values>({
    defaultValues: {
      name: contact?.name ?? "",
      email: contact?.email ?? "",
      title: contact?.title ?? "",
      phone: contact?.phone ?? "",
      labels: contact?.labels ?? [],
    },
    resolver: contractResolver(contactCreateSchema, bodyOf),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      if (contact) await update.mutateAsync({ id: contact.id, patch: bodyOf(values) });
      else await create.mutateAsync({ ...bodyOf(values), is_primary: isFirst });
      onClose();
      router.refresh();
    } catch (error) {
      showFormFaults(form, error);
    }
  });
  return { form, submit: useSingleSubmit(send) };
}

/** An empty field is no value. */
function bodyOf({ title, phone, ...rest }: Values): ContactCreateInput {
  return { ...rest, title: title.trim() || null, phone: phone.trim() || null };
}
