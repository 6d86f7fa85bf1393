"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { cx } from "./cx";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";
import { tooltip } from "./tooltip";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  kbd?: string;
  loading?: boolean;
  /** Says why it cannot be pressed; the button stays in the tab order so that the reason can be heard. */
  disabledReason?: string | undefined;
};

export function Button({
  variant,
  size,
  icon,
  kbd,
  loading = false,
  disabledReason,
  disabled = false,
  type = "button",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isHeld = loading || disabledReason !== undefined;
  const button = (
    <button
      type={type}
      disabled={disabled}
      aria-disabled={isHeld || undefined}
      aria-busy={loading || undefined}
      {...rest}
      {...(disabledReason === undefined ? {} : tooltip(disabledReason))}
      aria-describedby={disabledReason === undefined ? rest["aria-describedby"] : reasonId}
      onClick={isHeld ? holdBack : onClick}
      className={cx(
        buttonClass({ variant, size, isOff: disabled || disabledReason !== undefined }),
        className,
      )}
    >
      <Face icon={icon} loading={loading}>
        {children}
      </Face>
      {kbd && <Kbd keys={kbd} tone={variant === "primary" || variant === "danger" ? "on-fill" : "plain"} />}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <>
      {button}
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}

/** The spinner takes the icon's place, or stands over the hidden text: the width never changes. */
function Face({ icon, loading, children }: { icon: ReactNode; loading: boolean; children: ReactNode }) {
  if (icon) {
    return (
      <>
        <span className="-ml-0.5">{loading ? <Spinner /> : icon}</span>
        {children}
      </>
    );
  }
  return (
    <>
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={cx("inline-flex items-center gap-1.5", loading && "opacity-0")}>{children}</span>
    </>
  );
}

function holdBack(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
