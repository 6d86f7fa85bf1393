"use client";

import { PageFault } from "@/components/layout/page-fault";

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="h-dvh">
      <PageFault error={props.error} retry={props.reset} />
    </main>
  );
}
