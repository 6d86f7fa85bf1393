"use client";

import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { EmptyState } from "./empty-state";
import { Icon } from "./icon";

type ErrorStateProps = {
  title: ReactNode;
  /** What it means for the data. */
  children: ReactNode;
  requestId?: string | undefined;
  onRetry?: () => void;
  isRetrying?: boolean;
  action?: ReactNode;
  as?: "h1" | "h2" | "h3";
};

export function ErrorState({
  title,
  children,
  requestId,
  onRetry,
  isRetrying,
  action,
  as = "h2",
}: ErrorStateProps) {
  return (
    <div role="alert" className="h-full">
      <EmptyState
        as={as}
        title={title}
        action={
          <>
            {onRetry && (
              <Button icon={<Icon of={RotateCw} size={14} />} loading={isRetrying ?? false} onClick={onRetry}>
                Retry
              </Button>
            )}
            {action}
          </>
        }
        hint={requestId && <RequestId id={requestId} />}
      >
        {children}
      </EmptyState>
    </div>
  );
}

function RequestId({ id }: { id: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-1">
      Request <span className="mono text-11 break-all">{id}</span> <CopyButton text={id} look="link" />
    </p>
  );
}
