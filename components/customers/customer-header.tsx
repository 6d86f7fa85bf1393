"use client";

import { Ellipsis, Globe } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { EditableText } from "@/components/ui/editable-text";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import { showRefusalToast, showUndoToast } from "@/components/ui/toast-queue";
import type { Member } from "@/lib/contract/member";
import { StatusChip } from "./status-chip";
import { statusLabels } from "./status-labels";
import { type EditedCustomer, useEditCustomer } from "./use-edit-customer";

const DeleteCustomerDialog = dynamic(
  async () => (await import("./delete-customer-dialog")).DeleteCustomerDialog,
);

type CustomerHeaderProps = EditedCustomer & {
  members: readonly Member[];
  mayEdit: boolean;
  mayDelete: boolean;
};

export function CustomerHeader({ customer, version, members, mayEdit, mayDelete }: CustomerHeaderProps) {
  const { save, overwrite } = useEditCustomer({ customer, version });
  const [isDeleting, setDeleting] = useState(false);
  const owner = members.find(({ id }) => id === customer.owner_id);
  const setStatus = async (status: typeof customer.status) => {
    const refusal = await save({ status });
    if (refusal) return showRefusalToast(refusal);
    showUndoToast(
      `${customer.name} is ${statusLabels[status].toLowerCase()} now`,
      () => void overwrite({ status: customer.status }),
    );
  };
  return (
    <header className="grid gap-2 px-page pt-3.5 pb-2">
      <div className="flex min-w-0 items-center gap-2.5">
        <h2 className="min-w-0">
          <EditableText
            key={version}
            label="Name"
            value={customer.name}
            onSave={(name) => save({ name })}
            maxLength={255}
            disabled={!mayEdit}
            className="text-20 font-bold tracking-title"
          />
        </h2>
        <span className="num shrink-0 text-16 text-3">#{customer.display_id}</span>
        <StatusChip status={customer.status} />
        {mayEdit && (
          <div className="ml-auto">
            <OnDemand
              load={loadMenu}
              extra={{
                isArchived: customer.status === "archived",
                mayDelete,
                onStatus: setStatus,
                onDelete: () => setDeleting(true),
              }}
              trigger={<IconButton label="More" icon={<Icon of={Ellipsis} />} />}
            />
          </div>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-2">
        {customer.domain && (
          <a
            href={`https://${customer.domain}`}
            target="_blank"
            rel="noreferrer"
            className="flex items-center gap-1.5 hover:text-1 hover:underline"
          >
            <Icon of={Globe} size={14} className="text-3" />
            {customer.domain}
          </a>
        )}
        <span>
          <span className="text-3">Owner</span> {owner?.name ?? "Nobody"}
        </span>
        {customer.plan && (
          <span>
            <span className="text-3">Plan</span> {customer.plan}
          </span>
        )}
      </p>
      {isDeleting && (
        <Suspense fallback={null}>
          <DeleteCustomerDialog customer={customer} onClose={() => setDeleting(false)} />
        </Suspense>
      )}
    </header>
  );
}

async function loadMenu() {
  return (await import("./customer-menu")).CustomerMenu;
}
