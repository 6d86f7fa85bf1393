"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ErrorState } from "@/components/ui/error-state";

type PageFaultProps = { error: Error & { digest?: string }; retry: () => void };

/** What an `error.tsx` shows, in the shell or without it. */
export function PageFault({ error, retry }: PageFaultProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const fault = readFault(error);
  const onRetry = () =>
    startRetry(() => {
      router.refresh();
      retry();
    });
  return (
    <ErrorState
      as="h1"
      title={fault.isDatabase ? "The database is not reachable" : "This page could not be shown"}
      requestId={fault.requestId}
      onRetry={onRetry}
      isRetrying={isRetrying}
    >
      {fault.isDatabase
        ? "It did not answer in time. Nothing was lost; what you saved before is safe. Try again in a moment."
        : "Something went wrong on our side. Nothing that was saved is lost. If it happens again, tell an admin the request below."}
    </ErrorState>
  );
}

/**
 * A fault of the server arrives as its digest alone. Where the digest was set on purpose it reads
 * `code` or `code:request-id`; a fault of an API call carries both as properties.
 */
function readFault(error: Error & { digest?: string }) {
  const [code, idInDigest] = (error.digest ?? "").split(":");
  const isDatabase = code === databaseCode || ("code" in error && error.code === databaseCode);
  const idOfCall = "requestId" in error && typeof error.requestId === "string" ? error.requestId : undefined;
  return { isDatabase, requestId: idOfCall ?? idInDigest ?? (code === databaseCode ? undefined : code) };
}

const databaseCode = "database_unavailable";
