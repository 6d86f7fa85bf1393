import type { Api } from "@/e2e/factories/client";
import { expect, test } from "@/e2e/fixtures";
import type { Page } from "@/lib/contract/query";
import type { Task } from "@/lib/contract/task";

async function titles(api: Api, path: string): Promise<string> {
  const { body } = await api.get<Page<Task>>(path);
  return body.data.map(({ title }) => title).join(" ");
}

test("each filter finds what it says", async ({ api, mint, workspace }) => {
  const customer = await mint.customer();
  const onboarding = await mint.onboarding(customer.id);
  const dana = await mint.contact(customer.id);
  const { owner } = workspace;
  const a = await mint.task(onboarding.id, { title: "a", assignee_id: owner.id, due_date: "2026-06-01" });
  await mint.task(onboarding.id, { title: "b", assignee_contact_id: dana.id, customer_facing: true });
  await mint.task(onboarding.id, { title: "c-100%", phase: "launch", due_date: "2026-06-10" });
  await api.post(`/tasks/${a.id}/subtasks`, { title: "d" });
  await api.patch("/tasks/3", { done: true });
  const far = await mint.onboarding((await mint.customer()).id);
  await mint.task(far.id, { title: "far" });
  for (const [filter, found] of [
    ["", "d c-100% b a"],
    ["phase=launch", "c-100%"],
    ["phase=launch,before_getting_started", "d c-100% b a"],
    ["done=false", "d b a"],
    ["done=true", "c-100%"],
    [`assignee_id=${owner.id}`, "a"],
    [`assignee_contact_id=${dana.id}`, "b"],
    [`assignee_contact_id=${dana.display_id}`, "b"],
    [`parent_id=${a.id}`, "d"],
    ["parent_id=1", "d"],
    ["root=true", "c-100% b a"],
    ["root=false", "d"],
    ["customer_facing=true", "b"],
    ["due_before=2026-06-10", "a"],
    ["due_after=2026-06-01", "c-100%"],
    ["q=C-1", "c-100%"],
    ["q=%25", "c-100%"],
    ["sort=due_date&limit=2", "a c-100%"],
    ["sort=created_at&limit=2", "a b"],
    ["sort=-updated_at&limit=1", "c-100%"],
    ["updated_since=2001-01-01T00:00:00Z&limit=1", "a"],
  ] as const) {
    expect(await titles(api, `/onboardings/${onboarding.id}/tasks?${filter}`), filter).toBe(found);
    const both = `onboarding_id=${onboarding.display_id}&customer_id=${customer.id}`;
    expect(await titles(api, `/tasks?${both}&${filter}`), filter).toBe(found);
  }
  expect(await titles(api, "/tasks")).toBe("far d c-100% b a");
});

test("a filter that cannot be is refused", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [filter, code, field] of [
    ["phase=kickoff", "invalid_enum_value", "phase"],
    ["due_before=2026-02-30", "invalid_string", "due_before"],
    ["done=maybe", "invalid_enum_value", "done"],
    ["limit=101", "too_big", "limit"],
    ["cursor=nonsense", "invalid_string", "cursor"],
    ["sort=due_date&cursor=nonsense", "invalid_string", "cursor"],
    ["colour=red", "unrecognized_keys", "colour"],
  ] as const) {
    const { status, body } = await api.get(`/onboardings/${id}/tasks?${filter}`);
    expect(status, filter).toBe(400);
    expect(body.error, filter).toMatchObject({ code, field });
  }
  expect((await api.get("/tasks?sort=position")).status).toBe(400);
});

test("every order shows each task once, those without a due date last", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const dates = ["2026-06-03", null, "2026-06-01", "9999-12-31", null, "2026-06-02", "2026-06-01"];
  for (const [n, due_date] of dates.entries()) await mint.task(id, { title: `${n}`, due_date });
  for (const [sort, first] of [
    ["", "6"],
    ["&sort=created_at", "0"],
    ["&sort=-updated_at", "6"],
    ["&sort=due_date", null],
    ["&sort=-due_date", null],
    ["&sort=position", "0"],
  ] as const) {
    const seen: Task[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await api.get<Page<Task>>(`/onboardings/${id}/tasks?limit=2${sort}${cursor}`);
      seen.push(...body.data);
      if (body.next_cursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next_cursor)}`;
    }
    expect(seen.map(({ title }) => title).sort(), sort).toEqual(dates.map((_, n) => `${n}`));
    if (first !== null) expect(seen[0]?.title, sort).toBe(first);
    if (first === null) {
      const order = seen.map(({ due_date }) => due_date ?? "none");
      const ascending = sort === "&sort=due_date" ? order : order.toReversed();
      expect(ascending).toEqual(dates.map((date) => date ?? "none").sort());
    }
  }
});

test("deleted tasks are tombstones on request, and gone with their onboarding or customer", async ({
  api,
  mint,
}) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const [task, kept] = [await mint.task(id), await mint.task(id)];
  await api.delete(`/tasks/${task.id}`);
  const { body } = await api.get<Page<object>>("/tasks?deleted=true");
  expect(body.data).toMatchObject([{ object: "deleted", id: task.id, deleted: true }]);
  expect(await titles(api, "/tasks")).toBe(kept.title);
  await api.delete(`/onboardings/${id}`);
  expect((await api.get(`/tasks/${kept.id}`)).status).toBe(404);
  expect((await api.patch(`/tasks/${kept.id}`, { title: "x" })).status).toBe(404);
  expect((await api.get(`/onboardings/${id}/tasks`)).status).toBe(404);
  expect(await titles(api, "/tasks")).toBe("");
  await api.post(`/onboardings/${id}/restore`);
  expect(await titles(api, "/tasks")).toBe(kept.title);
  await api.delete(`/customers/${customer.id}`);
  expect(await titles(api, "/tasks")).toBe("");
});

test("the list of the workspace shows what one sees", async ({ mint, as }) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const member = await mint.member("member", workspace);
  const mine = await mint.onboarding(
    (await mint.customer({ owner_id: member.id }, workspace)).id,
    {},
    workspace,
  );
  const hidden = await mint.onboarding((await mint.customer({}, workspace)).id, {}, workspace);
  await mint.task(mine.id, { title: "mine" }, workspace);
  await mint.task(hidden.id, { title: "hidden" }, workspace);
  expect(await titles(await as(member), "/tasks")).toBe("mine");
  expect(await titles(await as(workspace.owner), "/tasks")).toBe("hidden mine");
});
