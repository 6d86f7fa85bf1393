import { Table, Td, Tr } from "@/components/ui/table";
import type { CustomField } from "@/lib/contract/custom-field";
import { FieldColumns } from "./field-columns";
import { type AskDeed, FieldMenu } from "./field-menu";
import { customerWords, typeWords } from "./field-words";

type FieldsProps = { fields: readonly CustomField[]; onAsk: AskDeed };

export function FieldTable({ fields, onAsk }: FieldsProps) {
  return (
    <Table className="min-w-200 max-md:hidden" aria-label="Custom fields">
      <FieldColumns />
      <tbody>
        {fields.map((field) => (
          <Tr key={field.id}>
            <Td>
              <EditButton field={field} onAsk={onAsk} />
            </Td>
            <Td className="mono" title={field.slug}>
              {field.slug}
            </Td>
            <Td title={field.options.join(", ") || undefined}>{typeWords(field)}</Td>
            <Td className={field.required ? undefined : "text-3"}>{field.required ? "Required" : "–"}</Td>
            <Td align="right" className={isUsed(field) ? undefined : "text-3"}>
              {usedBy(field)}
            </Td>
            <Td align="right" className="pl-0">
              <span className="flex justify-end">
                <FieldMenu field={field} count={fields.length} onAsk={onAsk} />
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The table as two-line rows, for a phone. */
export function FieldList({ fields, onAsk }: FieldsProps) {
  return (
    <ul aria-label="Custom fields" className="md:hidden">
      {fields.map((field) => (
        <li key={field.id} className="flex min-h-15 items-center border-b border-line pr-1 pl-page">
          <div className="flex min-w-0 flex-1 flex-col gap-0.5 py-2">
            <div className="flex items-baseline gap-3 text-14">
              <EditButton field={field} onAsk={onAsk} />
              <span className="num ml-auto shrink-0 text-13 text-2">{usedBy(field)}</span>
            </div>
            <span className="truncate text-12 text-3">
              {typeWords(field)}
              {field.required && " · Required"} · <span className="mono">{field.slug}</span>
            </span>
          </div>
          <div className="grid size-touch shrink-0 place-items-center">
            <FieldMenu field={field} count={fields.length} onAsk={onAsk} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function EditButton({ field, onAsk }: { field: CustomField; onAsk: AskDeed }) {
  return (
    <button
      type="button"
      dir="auto"
      onClick={() => onAsk("edit", field)}
      className="touch-area max-w-full truncate rounded-1 text-left font-medium underline-offset-2 hover:underline"
    >
      {field.label}
    </button>
  );
}

function usedBy(field: CustomField): string {
  return isUsed(field) ? customerWords(field.usage?.customer_count ?? 0) : "–";
}

function isUsed({ usage }: CustomField): boolean {
  return usage !== undefined && usage.customer_count > 0;
}
