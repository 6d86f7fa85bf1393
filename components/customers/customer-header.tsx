"use client";

import { Archive, ArchiveRestore, Ellipsis, Globe, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EditableText } from "@/components/ui/editable-text";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
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
  const save = useEditCustomer({ customer, version });
  const [isDeleting, setDeleting] = useState(false);
  const owner = members.find(({ id }) => id === customer.owner_id);
  const setStatus = async (status: typeof customer.status) => {
    const refusal = await save({ status });
    if (refusal) return showRefusalToast(refusal);
    showUndoToast(
      `${customer.name} is ${statusLabels[status].toLowerCase()} now`,
      () => void save({ status: customer.status }),
    );
  };
  return (
    <header className="grid gap-2 border-b border-line px-page pt-3.5 pb-3">
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
            <Menu align="end" trigger={<IconButton label="More" icon={<Icon of={Ellipsis} />} />}>
              {customer.status === "archived" ? (
                <MenuItem icon={<Icon of={ArchiveRestore} size={14} />} onClick={() => setStatus("active")}>
                  Make active again
                </MenuItem>
              ) : (
                <MenuItem icon={<Icon of={Archive} size={14} />} onClick={() => setStatus("archived")}>
                  Archive customer
                </MenuItem>
              )}
              {mayDelete && (
                <MenuItem
                  tone="danger"
                  icon={<Icon of={Trash2} size={14} />}
                  onClick={() => setDeleting(true)}
                >
                  Delete customer
                </MenuItem>
              )}
            </Menu>
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
      {isDeleting && <DeleteCustomerDialog customer={customer} onClose={() => setDeleting(false)} />}
    </header>
  );
}
