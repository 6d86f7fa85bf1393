"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { TableFoot } from "@/components/ui/table";
import { showRefusalToast } from "@/components/ui/toast-queue";
import { customFieldUsageOptions, updateCustomFieldOptions } from "@/lib/client/custom-fields";
import { refusalOf } from "@/lib/client/form-faults";
import type { CustomField } from "@/lib/contract/custom-field";
import type { AskDeed } from "./field-menu";
import { FieldList, FieldTable } from "./field-table";
import { FieldsHeader } from "./fields-header";

const FieldDrawer = dynamic(async () => (await import("./field-drawer")).FieldDrawer);
const DeleteFieldDialog = dynamic(async () => (await import("./delete-field-dialog")).DeleteFieldDialog);

type Asked = { deed: "add" } | { deed: "edit" | "delete"; field: CustomField };

export function CustomFieldsPage() {
  const { data } = useSuspenseQuery(customFieldUsageOptions);
  const [asked, setAsked] = useState<Asked>();
  const move = useMove(data.data);
  const onAsk: AskDeed = (deed, field) =>
    deed === "up" || deed === "down" ? void move(field, deed) : setAsked({ deed, field });
  const isEmpty = data.data.length === 0;
  const add = (
    <Button variant="primary" icon={<Icon of={Plus} size={14} />} onClick={() => setAsked({ deed: "add" })}>
      Add field
    </Button>
  );
  return (
    <>
      <FieldsHeader action={!isEmpty && add} />
      <div className="min-h-0 flex-1 overflow-auto border-t border-line">
        {isEmpty ? (
          <EmptyState title="No custom fields yet" action={add}>
            A custom field holds what only your team asks of a customer, such as its contract type, region or
            number of seats.
          </EmptyState>
        ) : (
          <>
            <FieldTable fields={data.data} onAsk={onAsk} />
            <FieldList fields={data.data} onAsk={onAsk} />
          </>
        )}
      </div>
      {!isEmpty && <TableFoot>{data.data.length === 1 ? "1 field" : `${data.data.length} fields`}</TableFoot>}
      <FieldDialogs asked={asked} onEnd={() => setAsked(undefined)} />
    </>
  );
}

function FieldDialogs({ asked, onEnd }: { asked: Asked | undefined; onEnd: () => void }) {
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      {asked.deed === "delete" ? (
        <DeleteFieldDialog field={asked.field} onClose={onEnd} />
      ) : (
        <FieldDrawer field={asked.deed === "edit" ? asked.field : undefined} onClose={onEnd} />
      )}
    </Suspense>
  );
}

function useMove(fields: readonly CustomField[]) {
  const { mutateAsync } = useMutation(updateCustomFieldOptions(useQueryClient()));
  return async (field: CustomField, direction: "up" | "down") => {
    const index = fields.findIndex(({ id }) => id === field.id);
    const before = direction === "up" ? fields[index - 2] : fields[index + 1];
    try {
      await mutateAsync({ id: field.id, patch: { after: before?.id ?? null } });
    } catch (error) {
      showRefusalToast(refusalOf(error, "The order is as it was."));
    }
  };
}
