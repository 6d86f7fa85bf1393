"use client";

import type { ReactNode } from "react";
import { EditableText } from "@/components/ui/editable-text";
import { QuietChoice } from "@/components/ui/quiet-choice";
import { RelativeTime } from "@/components/ui/relative-time";
import { TagsInput } from "@/components/ui/tags-input";
import { showRefusalToast } from "@/components/ui/toast-queue";
import type { CustomField } from "@/lib/contract/custom-field";
import type { CustomerPatchInput } from "@/lib/contract/customer";
import type { CustomerStatus } from "@/lib/contract/enums";
import type { Member } from "@/lib/contract/member";
import { CustomFieldRows } from "./custom-field-rows";
import { type TextField, textFields } from "./customer-fields";
import { DetailRow } from "./detail-row";
import { ownerChoice, ownerOfChoice, ownerOptions } from "./owner-options";
import { StatusChip } from "./status-chip";
import { statusOptions } from "./status-labels";
import { type EditedCustomer, useEditCustomer } from "./use-edit-customer";

type CustomerDetailsProps = EditedCustomer & {
  members: readonly Member[];
  fields: readonly CustomField[];
  mayEdit: boolean;
  now: string;
  timeZone: string;
  currency: string;
};

export function CustomerDetails(props: CustomerDetailsProps) {
  const { customer, version, members, fields, mayEdit, now, timeZone, currency } = props;
  const { save } = useEditCustomer({ customer, version });
  const change = async (patch: CustomerPatchInput) => {
    const refusal = await save(patch);
    if (refusal) showRefusalToast(refusal);
  };
  const owner = members.find(({ id }) => id === customer.owner_id);
  return (
    <div className="grid max-w-240 gap-x-16 px-page py-4 lg:grid-cols-2">
      <Section title="About">
        <DetailRow label="Status">
          {mayEdit ? (
            <QuietChoice
              label="Status"
              options={statusOptions}
              value={customer.status}
              onValueChange={(status) => change({ status: status as CustomerStatus })}
            />
          ) : (
            <StatusChip status={customer.status} />
          )}
        </DetailRow>
        <DetailRow label="Owner">
          {mayEdit ? (
            <QuietChoice
              label="Owner"
              options={ownerOptions(members)}
              value={ownerChoice(customer.owner_id)}
              onValueChange={(choice) => change({ owner_id: ownerOfChoice(choice) })}
            />
          ) : (
            (owner?.name ?? "Nobody")
          )}
        </DetailRow>
        {textFields.main.map((field) => (
          <TextRow key={field.name} field={field} {...{ customer, version, mayEdit, save, currency }} />
        ))}
        <DetailRow label="Tags">
          {mayEdit ? (
            <TagsInput
              size="quiet"
              label="Tags"
              value={customer.tags}
              onValueChange={(tags) => change({ tags })}
              maxLength={64}
            />
          ) : (
            customer.tags.join(", ") || "–"
          )}
        </DetailRow>
      </Section>
      <div>
        {fields.length > 0 && (
          <Section title="Custom fields">
            <CustomFieldRows fields={fields} {...{ customer, version, mayEdit, save, now, timeZone }} />
          </Section>
        )}
        <Section title="Outside ids">
          {textFields.outside.map((field) => (
            <TextRow key={field.name} field={field} {...{ customer, version, mayEdit, save, currency }} />
          ))}
          <DetailRow label="Added">
            <RelativeTime value={customer.created_at} now={now} timeZone={timeZone} />
            {customer.created_by_test_key && <span className="text-3"> by a test key</span>}
          </DetailRow>
          <DetailRow label="Last change">
            <RelativeTime value={customer.updated_at} now={now} timeZone={timeZone} />
          </DetailRow>
        </Section>
      </div>
    </div>
  );
}

type TextRowProps = EditedCustomer & {
  field: TextField;
  mayEdit: boolean;
  currency: string;
  save: (patch: CustomerPatchInput) => Promise<string | undefined>;
};

function TextRow({ field, customer, version, mayEdit, save, currency }: TextRowProps) {
  const label = field.name === "mrr" ? `MRR, ${currency}` : field.label;
  return (
    <DetailRow label={label}>
      <EditableText
        key={version}
        label={label}
        value={field.read(customer)}
        placeholder={mayEdit ? "Add" : "–"}
        onSave={async (text) => {
          const patch = field.write(text);
          return typeof patch === "string" ? patch : save(patch);
        }}
        disabled={!mayEdit}
        className={field.isMono ? "mono max-md:text-14" : "max-md:text-14"}
      />
    </DetailRow>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pb-6">
      <h3 className="pb-2 text-12 font-medium text-3">{title}</h3>
      <dl className="grid gap-1">{children}</dl>
    </section>
  );
}
