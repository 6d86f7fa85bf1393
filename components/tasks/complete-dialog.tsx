"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SubtaskChoice } from "@/lib/contract/enums";
import type { Task } from "@/lib/contract/task";

export type Completing = { tasks: readonly Task[]; openSubtasks: number };

type CompleteDialogProps = Completing & { onClose: () => void; onChoose: (subtasks: SubtaskChoice) => void };

/** What becomes of open subtasks whose parent is completed. */
export function CompleteDialog({ tasks, openSubtasks, onClose, onChoose }: CompleteDialogProps) {
  const [task] = tasks;
  const choose = (subtasks: SubtaskChoice) => {
    onClose();
    onChoose(subtasks);
  };
  const they = openSubtasks === 1 ? "1 subtask is" : `${openSubtasks} subtasks are`;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={openSubtasks === 1 ? "Complete its open subtask, too?" : "Complete the open subtasks, too?"}
      onSubmit={(event) => {
        event.preventDefault();
        choose("complete");
      }}
      foot={
        <>
          <Button size="form" onClick={() => choose("leave_open")}>
            Leave open
          </Button>
          <Button type="submit" variant="primary" size="form">
            Complete all
          </Button>
        </>
      }
    >
      <p className="[overflow-wrap:anywhere]" dir="auto">
        {tasks.length === 1 ? `“${task?.title}” has open work: ${they} not done.` : `${they} not done.`}
      </p>
    </Dialog>
  );
}
