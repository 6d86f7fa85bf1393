"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type Resolver, useForm } from "react-hook-form";
import { showRefusalToast, showToast } from "@/components/ui/toast-queue";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { addContact } from "@/lib/client/contacts";
import { contractResolver } from "@/lib/client/contract-resolver";
import { createCustomerOptions } from "@/lib/client/customers";
import { refusalOf, showFormFaults } from "@/lib/client/form-faults";
import { contactCreateSchema } from "@/lib/contract/contact";
import type { CustomField } from "@/lib/contract/custom-field";
import { type Customer, type CustomerCreateInput, customerCreateSchema } from "@/lib/contract/customer";
import type { CustomerStatus } from "@/lib/contract/enums";
import type { Fault } from "@/lib/errors";
import { type CustomTexts, customErrorsOf, customValuesOf } from "./custom-values";
import { customerHref } from "./customer-row";

export type CustomerValues = CustomTexts & {
  name: string;
  domain: string;
  status: CustomerStatus;
  owner_id: string | null;
  plan: string;
  tags: string[];
  contact_name: string;
  contact_email: string;
};

/** The form of a new customer and, when the fields are filled, its first contact. */
export function useAddCustomer(ownId: string, required: readonly CustomField[], onClose: () => void) {
  const router = useRouter();
  const { mutateAsync } = useMutation(createCustomerOptions(useQueryClient()));
  const form = useForm<CustomerValues>({
    defaultValues: {
      name: "",
      domain: "",
      status: "onboarding",
      owner_id: ownId,
      plan: "",
      tags: [],
      contact_name: "",
      contact_email: "",
    },
    resolver: resolverWith(required),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      const customer = await mutateAsync({
        ...customerOf(values),
        ...(required.length > 0 && { custom_fields: customValuesOf(required, values) }),
      });
      if (hasContact(values)) await addFirstContact(customer, values);
      onClose();
      const open = { label: "Open", onClick: () => router.push(customerHref(customer)) };
      showToast({ text: `${customer.name} added`, tone: "success", action: open });
    } catch (error) {
      showFormFaults(form, error);
    }
  });
  return { form, submit: useSingleSubmit(send) };
}

/** The customer is there by now: a refused contact is told, and can be added on the customer's page. */
async function addFirstContact(customer: Customer, values: CustomerValues): Promise<void> {
  try {
    await addContact(customer.id, { ...contactOf(values), is_primary: true });
  } catch (error) {
    showRefusalToast(`The contact was not added. ${refusalOf(error, "")}`);
  }
}

const ofCustomer = contractResolver(customerCreateSchema, customerOf, faultWords);
const ofContact = contractResolver(contactCreateSchema, contactOf);

function resolverWith(required: readonly CustomField[]): Resolver<CustomerValues> {
  return async (values, context, options) => {
    const customer = await ofCustomer(values, context, options);
    const contact = hasContact(values) ? (await ofContact(values, context, options)).errors : {};
    const all = {
      ...customer.errors,
      ...customErrorsOf(required, values),
      ...Object.fromEntries(Object.entries(contact).map(([field, error]) => [`contact_${field}`, error])),
    };
    return Object.keys(all).length === 0 ? { values, errors: {} } : { values: {}, errors: all };
  };
}

function faultWords({ field, code }: Fault): string | undefined {
  if (field === "name" && code === "too_small") return "Give the customer a name, such as Acme Inc.";
  return undefined;
}

/** An empty field is one left out. */
function customerOf({ name, domain, status, owner_id, plan, tags }: CustomerValues): CustomerCreateInput {
  return {
    name,
    status,
    owner_id,
    ...(domain.trim() && { domain }),
    ...(plan.trim() && { plan }),
    ...(tags.length > 0 && { tags }),
  };
}

function contactOf({ contact_name, contact_email }: CustomerValues) {
  return { name: contact_name, email: contact_email };
}

function hasContact({ contact_name, contact_email }: CustomerValues): boolean {
  return contact_name.trim() !== "" || contact_email.trim() !== "";
}
