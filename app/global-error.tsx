"use client";

import "./globals.css";
import { buttonClass } from "@/components/ui/button-class";

/**
 * Stands in for the root layout when that is what failed; so it brings its own page and follows the system's theme.
 * Every page loads it and hardly any shows it: hence no more than words and a button.
 */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Pivotal</title>
        <main
          role="alert"
          className="mx-auto grid h-dvh max-w-100 content-center justify-items-start gap-1 px-4 pb-12"
        >
          <h1 className="text-13 font-bold">Pivotal could not be shown</h1>
          <p className="pb-2 text-2">
            Something went wrong on our side. Nothing that was saved is lost. If it happens again, tell an
            admin the request below.
          </p>
          <button type="button" className={buttonClass({})} onClick={() => location.reload()}>
            Retry
          </button>
          {error.digest && (
            <p className="pt-2 text-12 text-3">
              Request <span className="mono text-11 break-all select-all">{error.digest}</span>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
