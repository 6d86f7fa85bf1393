"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { TagsInput } from "@/components/ui/tags-input";
import { showToast } from "@/components/ui/toast-queue";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { CallError } from "@/lib/client/call";
import { contractResolver } from "@/lib/client/contract-resolver";
import { createCustomerOptions } from "@/lib/client/customers";
import { type CustomerCreateInput, customerCreateSchema } from "@/lib/contract/customer";
import type { CustomerStatus } from "@/lib/contract/enums";
import type { Member } from "@/lib/contract/member";
import type { Fault } from "@/lib/errors";
import { customerHref } from "./customer-row";
import { ownerChoice, ownerOfChoice, ownerOptions } from "./owner-options";
import { statusOptions } from "./status-labels";

type AddCustomerDrawerProps = { members: readonly Member[]; ownId: string; onClose: () => void };

type Values = {
  name: string;
  domain: string;
  status: CustomerStatus;
  owner_id: string | null;
  plan: string;
  tags: string[];
};

export function AddCustomerDrawer({ members, ownId, onClose }: AddCustomerDrawerProps) {
  const { form, submit } = useAddCustomer(ownId, onClose);
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
    </Drawer>
  );
}

function useAddCustomer(ownId: string, onClose: () => void) {
  const router = useRouter();
  const { mutateAsync } = useMutation(createCustomerOptions(useQueryClient()));
  const form = useForm<Values>({
    defaultValues: { name: "", domain: "", status: "onboarding", owner_id: ownId, plan: "", tags: [] },
    resolver: contractResolver(customerCreateSchema, bodyOf, faultWords),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      const customer = await mutateAsync(bodyOf(values));
      onClose();
      const open = { label: "Open", onClick: () => router.push(customerHref(customer)) };
      showToast({ text: `${customer.name} added`, tone: "success", action: open });
    } catch (error) {
      const faults = error instanceof CallError ? error.faults : [{ message: unreachable, field: undefined }];
      for (const { field, message } of faults) {
        form.setError(field !== undefined && field in values ? (field as keyof Values) : "root", { message });
      }
    }
  });
  return { form, submit: useSingleSubmit(send) };
}

/** An empty field is one left out. */
function bodyOf({ domain, plan, tags, ...rest }: Values): CustomerCreateInput {
  return {
    ...rest,
    ...(domain.trim() && { domain }),
    ...(plan.trim() && { plan }),
    ...(tags.length > 0 && { tags }),
  };
}

function faultWords({ field, code }: Fault): string | undefined {
  if (field === "name" && code === "too_small") return "Give the customer a name, such as Acme Inc.";
  return undefined;
}

const unreachable = "The server could not be reached. Nothing was saved; try again in a moment.";
