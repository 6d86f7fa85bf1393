"use client";

import { ConfirmDialog } from "./confirm-dialog";

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onStay()}
      title="Leave without saving?"
      confirmLabel="Leave without saving"
      cancelLabel="Keep editing"
      onConfirm={async () => {
        onLeave();
        return undefined;
      }}
    >
      What you changed on this page is lost.
    </ConfirmDialog>
  );
}
