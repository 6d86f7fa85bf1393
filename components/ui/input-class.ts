import { cx } from "./cx";

/** `quiet` stands in a record and looks like text until it is touched. */
export type InputSize = "bar" | "form" | "quiet";

/** The border, ground and ring that every field shares. 16 px on a phone, or iOS zooms into it. */
export function inputClass(size: InputSize = "form"): string {
  return cx(
    "ring-field min-w-0 rounded-2 border text-13 text-1",
    size === "quiet" ? "border-transparent hover:bg-hover" : "border-control bg-field",
    "aria-invalid:border-danger has-aria-invalid:border-danger disabled:border-line-2 disabled:bg-sunken disabled:text-off",
    "max-md:min-h-touch",
    size === "quiet" ? "max-md:text-14" : "max-md:text-16",
    paddings[size],
  );
}

const paddings: Readonly<Record<InputSize, string>> = {
  bar: "min-h-control px-2",
  form: "min-h-form px-2.5",
  quiet: "-mx-1.5 min-h-control px-1.25",
};
