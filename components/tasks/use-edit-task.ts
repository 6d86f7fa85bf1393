"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-queue";
import { CallError } from "@/lib/client/call";
import { refusalOf } from "@/lib/client/form-faults";
import { getTaskVersion, taskKeys, updateTaskOptions } from "@/lib/client/tasks";
import type { Task } from "@/lib/contract/task";
import { useTasks } from "./tasks-context";

type Texts = Partial<Pick<Task, "title" | "description">>;

/**
 * Saves what somebody wrote, if it is still what they saw that they changed; else they decide. Answers why it could
 * not be saved.
 */
export function useEditTask(seen: Task): (texts: Texts) => Promise<string | undefined> {
  const queryClient = useQueryClient();
  const { facts, deeds } = useTasks();
  const { mutateAsync } = useMutation(updateTaskOptions(queryClient, facts.onboardingId));
  const write = (patch: Texts, version: string | null) =>
    mutateAsync({ id: seen.id, patch, doer: deeds.doer(), ...(version === null ? {} : { version }) });

  async function save(patch: Texts, mayRepeat = true): Promise<void> {
    const { data: present, etag } = await getTaskVersion(seen.id);
    const clash = (Object.keys(patch) as (keyof Texts)[]).find((field) => present[field] !== seen[field]);
    if (clash) return ask(clash, present, patch, etag);
    try {
      await write(patch, etag);
    } catch (error) {
      const isLate = error instanceof CallError && error.code === "version_mismatch";
      if (!isLate || !mayRepeat) throw error;
      await save(patch, false);
    }
  }

  function ask(field: keyof Texts, present: Task, patch: Texts, etag: string | null): void {
    void queryClient.invalidateQueries({ queryKey: taskKeys.all });
    showToast({
      text: `Somebody changed this meanwhile. It is “${present[field] ?? "empty"}” now, you wrote “${patch[field] ?? "nothing"}”.`,
      tone: "danger",
      isSticky: true,
      action: { label: "Use mine", onClick: () => void told(() => write(patch, etag)).then(sayRefusal) },
    });
  }

  return (patch) => told(() => save(patch));
}

async function told(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return refusalOf(error, "Nothing was saved.");
  }
}

function sayRefusal(refusal: string | undefined): void {
  if (refusal) showToast({ text: refusal, tone: "danger", isSticky: true });
}
