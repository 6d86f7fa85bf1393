import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

type ButtonLinkProps = {
  href: Route;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  prefetch?: boolean;
  children: ReactNode;
};

export function ButtonLink({ href, variant, size, icon, prefetch, children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={prefetch ?? null} className={buttonClass({ variant, size })}>
      {icon && <span className="-ml-0.5">{icon}</span>}
      {children}
    </Link>
  );
}
