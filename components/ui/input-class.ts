import { cx } from "./cx";

export type InputSize = "bar" | "form";

/** The border, ground and ring that every field shares. 16 px on a phone, or iOS zooms into it. */
export function inputClass(size: InputSize = "form"): string {
  return cx(
    "ring-field min-w-0 rounded-2 border border-control bg-field text-13 text-1",
    "aria-invalid:border-danger has-aria-invalid:border-danger disabled:border-line-2 disabled:bg-sunken disabled:text-off",
    "max-md:min-h-touch max-md:text-16",
    size === "bar" ? "min-h-control px-2" : "min-h-form px-2.5",
  );
}
