import type { Task } from "@/lib/contract/task";
import { dayOf, daysBetween, formatDay, formatDue } from "@/lib/dates";
import { isOverdue } from "./task-groups";

type Clock = { now: string; timeZone: string };

/** "2 days late", "today", "in 4 days"; of a done task, when it was done. */
export function dueWords(task: Task, { now, timeZone }: Clock): { words: string; ink: string } {
  const today = dayOf(now, timeZone);
  if (task.done) return { words: doneWords(task, { now, timeZone }), ink: "text-2" };
  if (task.due_date === null) return { words: "", ink: "text-2" };
  const words = formatDue(task.due_date, today);
  if (isOverdue(task, today)) return { words, ink: "text-danger" };
  return { words, ink: task.due_date === today ? "text-warning" : "text-2" };
}

/** "done 5 Nov" */
function doneWords({ completed_at }: Task, { now, timeZone }: Clock): string {
  if (completed_at === null) return "done";
  const [day, today] = [dayOf(completed_at, timeZone), dayOf(now, timeZone)];
  const ago = daysBetween(day, today);
  if (ago <= 0) return "done today";
  return ago === 1 ? "done yesterday" : `done ${formatDay(day, today)}`;
}
