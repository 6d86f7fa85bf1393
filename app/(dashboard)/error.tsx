"use client";

import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { PageFault } from "@/components/layout/page-fault";

/** A list that could not be read is asked for anew; without the reset its failure would be shown again. */
export default function DashboardErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    props.reset();
  };
  return <PageFault error={props.error} retry={retry} />;
}
