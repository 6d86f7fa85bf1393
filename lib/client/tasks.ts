import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Contract } from "@/lib/contract/registry";
import type { Task, TaskBulkChange, TaskCreate, TaskPatch, TaskTombstone } from "@/lib/contract/task";
import {
  type Doer,
  type TaskList,
  takenBack,
  withChange,
  withoutTasks,
  withTasks,
} from "@/lib/domain/task-list";
import { allPages, fullPage } from "./all-pages";
import { call, callForVersion } from "./call";
import { onboardingKeys } from "./onboardings";

export const taskKeys = {
  all: ["tasks"] as const,
  ofOnboarding: (onboardingId: string) => ["tasks", "onboarding", onboardingId] as const,
};

/** All tasks of an onboarding, in their order. */
export function taskListOptions(onboardingId: string) {
  return queryOptions({
    queryKey: taskKeys.ofOnboarding(onboardingId),
    queryFn: async ({ signal }): Promise<TaskList> =>
      onlyTasks(
        await allPages((cursor) =>
          call<Contract["listOnboardingTasks"]>("GET /onboardings/{onboardingId}/tasks", {
            params: { onboardingId },
            query: { sort: "position", limit: String(fullPage), cursor },
            signal,
          }),
        ),
      ),
  });
}

/** Without `deleted=true` a list holds no tombstones. */
export function onlyTasks(items: readonly (Task | TaskTombstone)[]): Task[] {
  return items.filter((item) => item.object === "task");
}

export function getTaskVersion(id: string) {
  return callForVersion<Contract["getTask"]>("GET /tasks/{taskId}", { params: { taskId: id } });
}

/** `draft` stands in the list until the answer comes. */
export type NewTask = { draft: Task; body: TaskCreate };

export function createTaskOptions(queryClient: QueryClient, onboardingId: string) {
  return writing(queryClient, onboardingId, {
    send: ({ draft: { parent_id }, body }: NewTask) =>
      parent_id === null
        ? call<Contract["createOnboardingTask"]>("POST /onboardings/{onboardingId}/tasks", {
            params: { onboardingId },
            body,
          })
        : call<Contract["createSubtask"]>("POST /tasks/{taskId}/subtasks", {
            params: { taskId: parent_id },
            body,
          }),
    show: (list, { draft }) => withTasks(list, [draft]),
    settle: (list, task, { draft }) => withTasks(withoutTasks(list, [draft.id]), [task]),
  });
}

type TaskChange = { id: string; patch: TaskPatch; doer: Doer; version?: string };

export function updateTaskOptions(queryClient: QueryClient, onboardingId: string) {
  return writing(queryClient, onboardingId, {
    send: ({ id, patch, version }: TaskChange) =>
      call<Contract["updateTask"]>("PATCH /tasks/{taskId}", {
        params: { taskId: id },
        body: patch,
        ...(version === undefined ? {} : { ifMatch: version }),
      }),
    show: (list, { id, patch, doer }) => withChange(list, id, patch, doer),
  });
}

type BulkTaskChange = { ids: readonly string[]; change: TaskBulkChange; doer: Doer };

/** What is refused for single tasks, the list shows when it is read anew. */
export function bulkUpdateTasksOptions(queryClient: QueryClient, onboardingId: string) {
  return writing(queryClient, onboardingId, {
    send: ({ ids, change }: BulkTaskChange) => sendBulk(ids, change),
    show: (list, { ids, change: { delete: isDelete, ...patch }, doer }) =>
      isDelete ? withoutTasks(list, ids) : ids.reduce((now, id) => withChange(now, id, patch, doer), list),
  });
}

export function deleteTaskOptions(queryClient: QueryClient, onboardingId: string) {
  return writing(queryClient, onboardingId, {
    send: (id: string) => call<Contract["deleteTask"]>("DELETE /tasks/{taskId}", { params: { taskId: id } }),
    show: (list, id) => withoutTasks(list, [id]),
  });
}

/** Brings tasks back one after the other, with the subtasks that went with them. */
export function restoreTasksOptions(queryClient: QueryClient, onboardingId: string) {
  return writing(queryClient, onboardingId, {
    send: async (tasks: TaskList) => {
      for (const { id } of tasks) {
        await call<Contract["restoreTask"]>("POST /tasks/{taskId}/restore", { params: { taskId: id } });
      }
    },
    show: withTasks,
  });
}

type Writing<Input, Answer> = {
  send: (input: Input) => Promise<Answer>;
  /** What is certain before the answer. */
  show: (list: TaskList, input: Input) => TaskList;
  /** What the answer adds to it at once; the rest comes when the list is read anew. */
  settle?: (list: TaskList, answer: Answer, input: Input) => TaskList;
};

/** Shows at once, goes out after those before, goes back by itself when it is refused; the last one reads anew. */
function writing<Input, Answer>(
  queryClient: QueryClient,
  onboardingId: string,
  { send, show, settle }: Writing<Input, Answer>,
) {
  const { queryKey } = taskListOptions(onboardingId);
  const mutationKey = [...queryKey, "write"];
  const update = (change: (list: TaskList) => TaskList) =>
    queryClient.setQueryData(queryKey, (list) => list && change(list));
  return mutationOptions({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: send,
    onMutate: async (input: Input) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey) ?? [];
      const after = show(before, input);
      update(() => after);
      return { before, after };
    },
    onSuccess: (answer: Answer, input: Input) => {
      if (settle) update((list) => settle(list, answer, input));
    },
    onError: (_error, _input, shown) => {
      if (shown) update((list) => takenBack(list, shown.before, shown.after));
    },
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey }) > 1) return;
      void queryClient.invalidateQueries({ queryKey });
      void queryClient.invalidateQueries({ queryKey: onboardingKeys.one(onboardingId) });
    },
  });
}

const bulkSize = 200;

async function sendBulk(ids: readonly string[], change: TaskBulkChange) {
  const answers = [];
  for (let start = 0; start < ids.length; start += bulkSize) {
    const { data } = await call<Contract["bulkUpdateTasks"]>("POST /tasks/bulk", {
      body: { ids: ids.slice(start, start + bulkSize), change },
    });
    answers.push(...data);
  }
  return answers;
}
