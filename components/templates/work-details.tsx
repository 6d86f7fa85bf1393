import { useController, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { assigneeRules } from "@/lib/contract/enums";
import type { TemplateValues } from "./template-values";
import { ruleLabels } from "./template-words";
import type { RowName } from "./work-row";

type WorkDetailsProps = { name: RowName; label: string; errorId: string | undefined };

/** Who, when, and whether the customer sees it: cells of the row, on a phone its second line. */
export function WorkDetails({ name, label, errorId }: WorkDetailsProps) {
  const { control } = useFormContext<TemplateValues>();
  const rule = useController({ control, name: `${name}.assignee_rule` }).field;
  const days = useController({ control, name: `${name}.due_offset` }).field;
  const isSeen = useController({ control, name: `${name}.customer_facing` }).field;
  return (
    <div className="max-md:col-span-3 max-md:col-start-2 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 md:contents">
      <NativeSelect isQuiet aria-label={`Assignee of ${label}`} className="max-md:w-36" {...rule}>
        <option value="">Nobody</option>
        {assigneeRules.map((key) => (
          <option key={key} value={key}>
            {ruleLabels[key]}
          </option>
        ))}
      </NativeSelect>
      <span className="flex items-center gap-1.5 text-3">
        <Input
          size="quiet"
          inputMode="text"
          autoComplete="off"
          placeholder="–"
          aria-label={`Days until ${label} is due`}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={errorId}
          className="num w-11 text-right"
          {...days}
        />
        <span className="pl-1.5">d</span>
      </span>
      <Checkbox
        label={
          <>
            <span className="md:hidden">Customer</span>
            <span className="sr-only max-md:hidden">The customer sees {label}</span>
          </>
        }
        checked={isSeen.value}
        onCheckedChange={isSeen.onChange}
      />
    </div>
  );
}
