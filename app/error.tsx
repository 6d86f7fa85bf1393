"use client";

import { lazy, Suspense } from "react";

/** Every page carries this file, but the words come when there is a fault: it is the data that fails, not the server. */
const PageFault = lazy(async () => ({
  default: (await import("@/components/layout/page-fault")).PageFault,
}));

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="h-dvh">
      <Suspense fallback={null}>
        <PageFault error={props.error} retry={props.reset} />
      </Suspense>
    </main>
  );
}
