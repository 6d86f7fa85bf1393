"use client";

import { Controller } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { TagsInput } from "@/components/ui/tags-input";
import type { CustomField } from "@/lib/contract/custom-field";
import type { Member } from "@/lib/contract/member";
import { ownerChoice, ownerOfChoice, ownerOptions } from "./owner-options";
import { RequiredFields } from "./required-fields";
import { statusOptions } from "./status-labels";
import { useAddCustomer } from "./use-add-customer";

type AddCustomerDrawerProps = {
  members: readonly Member[];
  fields: readonly CustomField[];
  ownId: string;
  onClose: () => void;
};

export function AddCustomerDrawer({ members, fields, ownId, onClose }: AddCustomerDrawerProps) {
  const required = fields.filter((field) => field.required);
  const { form, submit } = useAddCustomer(ownId, required, onClose);
  const { errors, isSubmitting } = form.formState;
  const { register, control } = form;
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Add a customer"
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            Add customer
          </Button>
        </>
      }
    >
      {errors.root && <Note tone="danger">{errors.root.message}</Note>}
      <Field label="Name" error={errors.name?.message}>
        <Input autoFocus autoComplete="off" {...register("name")} />
      </Field>
      <Field
        label="Domain"
        optional
        hint="Protocol, path and www. are dropped"
        error={errors.domain?.message}
      >
        <Input autoCapitalize="none" autoComplete="off" spellCheck={false} {...register("domain")} />
      </Field>
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <Controller
          control={control}
          name="status"
          render={({ field }) => (
            <Field label="Status" error={errors.status?.message}>
              <Select options={statusOptions} value={field.value} onValueChange={field.onChange} />
            </Field>
          )}
        />
        <Controller
          control={control}
          name="owner_id"
          render={({ field }) => (
            <Field label="Owner" error={errors.owner_id?.message}>
              <Select
                options={ownerOptions(members)}
                value={ownerChoice(field.value)}
                onValueChange={(choice) => field.onChange(ownerOfChoice(choice))}
              />
            </Field>
          )}
        />
        <Field label="Plan" optional error={errors.plan?.message}>
          <Input autoComplete="off" {...register("plan")} />
        </Field>
        <Controller
          control={control}
          name="tags"
          render={({ field }) => (
            <Field label="Tags" optional error={errors.tags?.message}>
              <TagsInput value={field.value} onValueChange={field.onChange} maxLength={64} />
            </Field>
          )}
        />
      </div>
      <RequiredFields form={form} fields={required} />
      <fieldset className="grid gap-3 border-t border-line pt-3.5">
        <legend className="sr-only">Primary contact</legend>
        <p className="font-medium" aria-hidden="true">
          Primary contact <span className="font-regular text-3">optional</span>
        </p>
        <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
          <Field label="Contact name" error={errors.contact_name?.message}>
            <Input autoComplete="off" {...register("contact_name")} />
          </Field>
          <Field label="Contact email" error={errors.contact_email?.message}>
            <Input type="email" autoComplete="off" autoCapitalize="none" {...register("contact_email")} />
          </Field>
        </div>
      </fieldset>
    </Drawer>
  );
}
