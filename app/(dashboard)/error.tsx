"use client";

import { PageFault } from "@/components/layout/page-fault";

export default function DashboardErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageFault error={props.error} retry={props.reset} />;
}
