import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { places } from "./places";

type NotFoundStateProps = {
  /** "There is no customer 1402 here" */
  title: ReactNode;
  children?: ReactNode;
  href?: Route;
  linkLabel?: string;
};

export function NotFoundState({ title, children, href = places.customers, linkLabel }: NotFoundStateProps) {
  return (
    <EmptyState
      as="h1"
      before="404"
      title={title}
      action={
        <ButtonLink href={href} prefetch={false}>
          {linkLabel ?? "Go to customers"}
        </ButtonLink>
      }
    >
      {children ??
        "It may have been deleted or moved, or you may not have access to it. Ask an admin if you think you should."}
    </EmptyState>
  );
}
