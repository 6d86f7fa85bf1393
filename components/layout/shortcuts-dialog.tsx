"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/lib/contract/enums";
import { mayAdminister, mayCreate } from "./places";
import { useShell } from "./shell-context";

type ShortcutsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  const { role } = useShell();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      foot={
        <Button size="form" onClick={() => onOpenChange(false)}>
          Close
        </Button>
      }
    >
      <dl className="grid text-13">
        {shortcutsFor(role).map(({ what, keys }) => (
          <div key={what} className="flex min-h-8 items-center border-b border-line last:border-0">
            <dt>{what}</dt>
            <dd className="ml-auto flex items-center gap-1">
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function shortcutsFor(role: Role) {
  return [
    { what: "Go to customers", keys: ["G", "C"] },
    ...(mayAdminister(role) ? [{ what: "Go to admin", keys: ["G", "A"] }] : []),
    ...(mayCreate(role) ? [{ what: "Add a customer", keys: ["C"] }] : []),
    { what: "Search a list", keys: ["/"] },
    { what: "Move in a list", keys: ["J", "K"] },
    { what: "Open what is marked", keys: ["Enter"] },
    { what: "Edit the field in focus", keys: ["E"] },
    { what: "Select what is marked", keys: ["X"] },
    { what: "Add a task to an onboarding", keys: ["C"] },
    { what: "Complete or reopen the marked task", keys: ["Space"] },
    { what: "Move the marked task", keys: ["Alt+↑", "Alt+↓"] },
    { what: "Save a form", keys: ["mod+enter"] },
    { what: "Close what is on top", keys: ["Esc"] },
    { what: "Show these shortcuts", keys: ["?"] },
  ];
}
