import type { Api } from "@/e2e/factories/client";
import { expect, test } from "@/e2e/fixtures";
import type { Page } from "@/lib/contract/query";
import type { Task } from "@/lib/contract/task";

async function titles(api: Api, onboardingId: string, filter = ""): Promise<string[]> {
  const { body } = await api.get<Page<Task>>(
    `/onboardings/${onboardingId}/tasks?sort=position&limit=100${filter}`,
  );
  return body.data.map(({ title }) => title);
}

test("tasks stand in the order in which they were added", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const title of ["a", "b", "c"]) await mint.task(id, { title });
  expect(await titles(api, id)).toEqual(["a", "b", "c"]);
});

test("a task is put right behind another, or first", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const [a, b, c] = [
    await mint.task(id, { title: "a" }),
    await mint.task(id, { title: "b" }),
    await mint.task(id, { title: "c" }),
  ];
  await api.patch(`/tasks/${a.id}`, { after: b.id });
  expect(await titles(api, id)).toEqual(["b", "a", "c"]);
  await api.patch(`/tasks/${c.id}`, { after: null });
  expect(await titles(api, id)).toEqual(["c", "b", "a"]);
  await api.patch(`/tasks/${c.id}`, { after: `${a.display_id}` });
  expect(await titles(api, id)).toEqual(["b", "a", "c"]);
  const { body: present } = await api.get<Task>(`/tasks/${a.id}`);
  const { body: same } = await api.patch<Task>(`/tasks/${a.id}`, { after: b.id });
  expect(same).toEqual(present);
});

test("a task is put behind one of the same phase and parent only", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const other = await mint.onboarding((await mint.customer()).id);
  const [task, parent, gone] = [await mint.task(id), await mint.task(id), await mint.task(id)];
  const { body: part } = await api.post<Task>(`/tasks/${parent.id}/subtasks`, { title: "Part" });
  const later = await mint.task(id, { phase: "launch" });
  const elsewhere = await mint.task(other.id);
  await api.delete(`/tasks/${gone.id}`);
  for (const after of [task.id, part.id, later.id, elsewhere.id, gone.id, "task_none", "0"]) {
    const refused = await api.patch(`/tasks/${task.id}`, { after });
    expect(refused.status, after).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_reference", field: "after" });
  }
  expect((await api.patch(`/tasks/${part.id}`, { after: task.id })).status).toBe(400);
});

test("a task moves to the end of another phase, or to a place in it", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const phase = "launch";
  const x = await mint.task(id, { title: "x", phase });
  await mint.task(id, { title: "y", phase });
  const [a, b, c] = [
    await mint.task(id, { title: "a" }),
    await mint.task(id, { title: "b" }),
    await mint.task(id, { title: "c" }),
  ];
  await api.patch(`/tasks/${a.id}`, { phase });
  await api.patch(`/tasks/${b.id}`, { phase, after: x.id });
  await api.patch(`/tasks/${c.id}`, { phase, after: null });
  expect(await titles(api, id, "&phase=launch")).toEqual(["c", "x", "b", "y", "a"]);
  expect(await titles(api, id, "&phase=before_getting_started")).toEqual([]);
});

test("a restored task stands where it stood", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const [a, b] = [await mint.task(id, { title: "a" }), await mint.task(id, { title: "b" })];
  await api.delete(`/tasks/${b.id}`);
  await mint.task(id, { title: "c" });
  const d = await mint.task(id, { title: "d" });
  await api.patch(`/tasks/${d.id}`, { after: a.id });
  await api.post(`/tasks/${b.id}/restore`);
  const order = await titles(api, id);
  expect(order).toEqual(["a", "d", "b", "c"]);
  await api.patch(`/tasks/${a.id}`, { after: b.id });
  expect(await titles(api, id)).toEqual(["d", "b", "a", "c"]);
});

test("20 moves at once leave one order, without doubles", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const made: Task[] = [];
  for (let n = 0; n < 20; n += 1) made.push(await mint.task(id, { title: `${n}` }));
  const moves = made.map((task, n) => {
    const neighbour = made[(n * 7 + 3) % made.length];
    return api.patch(`/tasks/${task.id}`, {
      after: n % 3 === 0 || neighbour === task ? null : neighbour?.id,
    });
  });
  expect((await Promise.all(moves)).map(({ status }) => status)).toEqual(made.map(() => 200));
  const { body } = await api.get<Page<Task>>(`/onboardings/${id}/tasks?sort=position&limit=100`);
  const positions = body.data.map(({ position }) => position);
  expect(new Set(positions).size).toBe(20);
  expect(positions.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(positions);
  expect(await titles(api, id)).toEqual(body.data.map(({ title }) => title));
  const paged: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await api.get<Page<Task>>(`/onboardings/${id}/tasks?sort=position&limit=6${cursor}`);
    paged.push(...page.body.data.map(({ title }) => title));
    if (page.body.next_cursor === null) break;
    cursor = `&cursor=${page.body.next_cursor}`;
  }
  expect(paged).toEqual(body.data.map(({ title }) => title));
});
