"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showRefusalToast } from "@/components/ui/toast-queue";
import { exportAuditLog } from "@/lib/client/audit-events";

/** Saves what the filters find, all of it, not what is on the page. */
export function ExportButton({ query }: { query: Record<string, string> }) {
  const { mutate, isPending } = useMutation({
    mutationFn: exportAuditLog,
    onSuccess: save,
    onError: (error) => showRefusalToast(`${reasonOf(error)} No file was saved.`),
  });
  return (
    <Button icon={<Icon of={Download} size={14} />} loading={isPending} onClick={() => mutate(query)}>
      Export CSV
    </Button>
  );
}

function save(file: File): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: file.name }).click();
  // A browser reads it after the click; how soon, none says.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** What was refused says so itself; what broke off says nothing that a person could use. */
function reasonOf(error: Error): string {
  return "status" in error ? error.message : "The export broke off.";
}
