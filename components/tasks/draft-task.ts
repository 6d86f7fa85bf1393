import type { Task } from "@/lib/contract/task";
import { positionAtEnd, type TaskList } from "@/lib/domain/task-list";

/** Where a new task goes: at the end of a phase, or of a parent. */
export type NewTaskPlace = { phase: string; parent?: Task };

type Given = NewTaskPlace & { title: string; onboardingId: string; now: string };

/** A new task as the list shows it until the server has answered. */
export function draftTask(list: TaskList, { title, phase, parent, onboardingId, now }: Given): Task {
  const among = { phase, parent_id: parent?.id ?? null };
  return {
    object: "task",
    id: `${draftPrefix}${nextDraft()}`,
    display_id: 0,
    onboarding_id: onboardingId,
    ...among,
    position: positionAtEnd(list, among),
    title,
    description: null,
    assignee_id: null,
    assignee_contact_id: null,
    unfilled_rule: null,
    due_date: null,
    customer_facing: false,
    done: false,
    completed_at: null,
    completed_by: null,
    auto: false,
    template_id: null,
    created_by_test_key: false,
    created_at: now,
    updated_at: now,
  };
}

/** The server has yet to hear of it: nothing can be done to it. */
export function isDraft({ id }: Pick<Task, "id">): boolean {
  return id.startsWith(draftPrefix);
}

const draftPrefix = "draft-";

let drafts = 0;

function nextDraft(): number {
  drafts += 1;
  return drafts;
}

/** The titles in pasted lines, without the marks of a list. */
export function titlesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-*•]|\d+[.)])\s+/, "")
        .replace(/^\[[ xX]?\]\s*/, "")
        .trim()
        .slice(0, titleLength),
    )
    .filter((title) => title !== "");
}

export const titleLength = 255;
