import { type FieldValues, get } from "react-hook-form";

/** Where a form shows the fault of a field: `tasks[3].title` at that row's title, `tags[3]` at the control of all tags. */
export function slotOf(field: string | undefined, values: FieldValues): string {
  if (field === undefined) return "root";
  const path = field.replaceAll(/\[(\d+)\]/g, ".$1");
  const [first = ""] = path.split(".");
  return isInRow(path, values) ? path : first;
}

/** Whether what holds the field is a row of its own, so that the field has a control. */
function isInRow(path: string, values: FieldValues): boolean {
  const holder: unknown = get(values, path.slice(0, path.lastIndexOf(".")));
  return typeof holder === "object" && holder !== null && !Array.isArray(holder);
}
