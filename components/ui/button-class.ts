import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "small" | "bar" | "form";

type Look = { variant?: ButtonVariant | undefined; size?: ButtonSize | undefined; isOff?: boolean };

export function buttonClass({ variant = "secondary", size = "bar", isOff = false }: Look): string {
  return cx(
    "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-2 border text-13 font-medium",
    "whitespace-nowrap select-none transition-colors max-md:h-touch max-md:px-4 max-md:text-14",
    sizes[size],
    variant === "ghost" && size !== "form" && "px-2",
    isOff ? off[variant] : variants[variant],
  );
}

const sizes = { small: "h-6 px-2", bar: "h-control px-2.5", form: "h-form px-3" };

const variants = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line-2 bg-field text-1 hover:bg-hover",
  ghost: "border-transparent text-2 hover:bg-hover",
  danger: "border-transparent bg-danger-fill text-on-accent hover:brightness-92",
};

const off = {
  primary: "border-line bg-sunken text-off",
  secondary: "border-line bg-sunken text-off",
  ghost: "border-transparent text-off",
  danger: "border-line bg-sunken text-off",
};
