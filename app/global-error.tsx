"use client";

import "./globals.css";
import { ErrorState } from "@/components/ui/error-state";

/** Stands in for the root layout when that is what failed; so it brings its own page and follows the system's theme. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Pivotal</title>
        <main className="h-dvh">
          <ErrorState
            as="h1"
            title="Pivotal could not be shown"
            requestId={error.digest}
            onRetry={() => location.reload()}
          >
            Something went wrong on our side. Nothing that was saved is lost. If it happens again, tell an
            admin the request below.
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
