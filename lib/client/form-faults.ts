import { type FieldValues, get, type Path, type UseFormReturn } from "react-hook-form";
import { CallError } from "./call";
import { slotOf } from "./slot";

const unreachable = "The server could not be reached. Nothing was saved; try again in a moment.";

/** Shows why a request was refused: at the fields that have a slot, else above the form. */
export function showFormFaults<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, "setError" | "getValues">,
  error: unknown,
  unanswered = unreachable,
): void {
  const faults = error instanceof CallError ? error.faults : [{ message: unanswered, field: undefined }];
  const values = form.getValues();
  for (const { field, message } of faults) {
    const slot = slotOf(field, values);
    const isShown = get(values, slot) !== undefined;
    form.setError(isShown ? (slot as Path<Values>) : "root", { message });
  }
}

/** The reason of a refusal, for where there is no form: a dialog, a toast, a field in place. */
export function refusalOf(error: unknown, unanswered: string): string {
  return error instanceof CallError ? error.message : `The server could not be reached. ${unanswered}`;
}
