import { expect, test } from "@/e2e/fixtures";
import type { Onboarding } from "@/lib/contract/onboarding";

type List = { data: Onboarding[]; has_more: boolean; next_cursor: string | null };

const numbers = (list: List) => list.data.map(({ display_id }) => display_id);

test("the list of onboardings pages by 25, newest first, and can be walked", async ({ api, mint }) => {
  const { id } = await mint.customer();
  for (let n = 0; n < 30; n++) await mint.onboarding(id);
  const first = await api.get<List>("/onboardings");
  expect(numbers(first.body)).toEqual(Array.from({ length: 25 }, (_, index) => 30 - index));
  expect(first.body.next_cursor).toBe(first.body.data.at(-1)?.created_at);
  await mint.onboarding(id);
  const second = await api.get<List>(
    `/onboardings?cursor=${encodeURIComponent(first.body.next_cursor ?? "")}`,
  );
  expect(numbers(second.body)).toEqual([5, 4, 3, 2, 1]);
  expect(second.body).toMatchObject({ has_more: false, next_cursor: null });
});

test("every filter finds what it says", async ({ api, mint, workspace }) => {
  const contoso = await mint.customer({ name: "Contoso", plan: "gold", tags: ["emea"] });
  const fjord = await mint.customer({ name: "Fjord Analytics", status: "churned" });
  const csm = workspace.owner.id;
  await mint.onboarding(contoso.id, {
    csm_id: csm,
    phase: "review",
    target_launch_date: "2027-02-01T00:00:00Z",
  });
  await mint.onboarding(contoso.id, { state: "at_risk", waiting_on_customer: true });
  await mint.onboarding(contoso.id, { phase: "completed", designer_id: csm });
  await mint.onboarding(fjord.id, { target_launch_date: "2027-05-01T00:00:00Z" });
  const cases: [string, number[]][] = [
    [`customer_id=${contoso.id}`, [3, 2, 1]],
    [`customer_id=${contoso.display_id},${fjord.display_id}`, [4, 3, 2, 1]],
    ["customer_id=999", []],
    ["state=waiting", [2]],
    ["state=at_risk", [2]],
    ["state=paused,waiting", [4, 2]],
    ["state=active", [3, 1]],
    ["state=active&completed=false", [1]],
    ["completed=true", [3]],
    ["phase=review,completed", [3, 1]],
    [`csm_id=${csm}`, [1]],
    [`person_id=${csm}`, [3, 1]],
    ["waiting_on_customer=true", [2]],
    ["waiting_on_customer=false", [4, 3, 1]],
    ["target_before=2027-03-01T00:00:00Z", [1]],
    ["target_after=2027-03-01T00:00:00Z", [4]],
    ["tag=emea", [3, 2, 1]],
    ["plan=gold&phase=review", [1]],
    ["customer_status=churned", [4]],
    ["q=fjord", [4]],
    ["q=FJORD%20anal", [4]],
    ["q=2", [2]],
    ["q=%25", []],
    ["template_id=tmpl_none", []],
    ["sort=target_launch_date", [1, 4, 2, 3]],
  ];
  for (const [query, expected] of cases) {
    const { status, body } = await api.get<List>(`/onboardings?${query}`);
    expect([status, query.startsWith("sort") ? numbers(body).slice(0, 2) : numbers(body)], query).toEqual([
      200,
      query.startsWith("sort") ? expected.slice(0, 2) : expected,
    ]);
  }
  const { body } = await api.get<List>(`/customers/${fjord.display_id}/onboardings?state=paused`);
  expect(numbers(body)).toEqual([4]);
});

test("what a filter cannot mean is refused", async ({ api }) => {
  for (const [query, code, field] of [
    ["phase=nowhere", "invalid_enum_value", "phase"],
    ["state=done", "invalid_enum_value", "state"],
    ["completed=yes", "invalid_enum_value", "completed"],
    ["target_before=2027-03-01", "invalid_string", "target_before"],
    ["cursor=yesterday", "invalid_string", "cursor"],
    ["sort=name", "invalid_enum_value", "sort"],
    ["limit=0", "too_small", "limit"],
    ["limit=101", "too_big", "limit"],
    ["expand=tasks", "invalid_enum_value", "expand"],
    ["colour=red", "unrecognized_keys", "colour"],
  ]) {
    const { status, body } = await api.get(`/onboardings?${query}`);
    expect([status, body], query).toMatchObject([400, { error: { code, field } }]);
  }
});

for (const sort of [
  "target_launch_date",
  "-target_launch_date",
  "phase_entered_at",
  "-updated_at",
  "created_at",
]) {
  test(`the list runs by ${sort} and can be walked in pages`, async ({ api, mint }) => {
    const { id } = await mint.customer();
    for (let n = 0; n < 7; n++) {
      await mint.onboarding(
        id,
        n % 3 === 0 ? {} : { target_launch_date: `2027-0${1 + (n % 2)}-01T00:00:00Z` },
      );
    }
    const whole = (await api.get<List>(`/onboardings?sort=${sort}`)).body;
    const walked: number[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await api.get<List>(`/onboardings?sort=${sort}&limit=2${cursor}`);
      walked.push(...numbers(body));
      if (body.next_cursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next_cursor)}`;
    }
    expect(walked).toEqual(numbers(whole));
    const key = sort.replace("-", "") as "target_launch_date";
    const values = whole.data.map((one) => one[key] ?? "9999");
    expect(values).toEqual(sort.startsWith("-") ? values.toSorted().reverse() : values.toSorted());
  });
}

test("expand adds the customer, the summary and the history", async ({ api, mint }) => {
  const customer = await mint.customer({ name: "Contoso" });
  const { id } = await mint.onboarding(customer.id);
  const plain = await api.get<Onboarding>(`/onboardings/${id}`);
  expect(plain.body.customer).toBeUndefined();
  const { body } = await api.get<List>("/onboardings?expand=customer,summary,history");
  expect(body.data[0]).toMatchObject({
    ...plain.body,
    customer: { id: customer.id, display_id: 1, name: "Contoso", slug: customer.slug },
    summary: {
      days_in_phase: 0,
      open_tasks: 0,
      done_tasks: 0,
      comments: 0,
      ready_to_advance: false,
      slip_risk: false,
    },
    history: { phases: [{ phase: "before_getting_started", visits: 1 }], target_shifts: [] },
  });
  const one = await api.get<Onboarding>(`/onboardings/${id}?expand=customer`);
  expect(one.body.customer?.name).toBe("Contoso");
});

test("a sync by updated_since sees every change, and the deleted ones apart", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const one = await mint.onboarding(id);
  const two = await mint.onboarding(id);
  const since = encodeURIComponent(two.updated_at);
  await api.patch(`/onboardings/${one.id}`, { notes: "later" });
  const { body } = await api.get<List>(`/onboardings?updated_since=${since}`);
  expect(numbers(body)).toEqual([2, 1]);
  await api.delete(`/onboardings/${two.id}`);
  const gone = await api.get<List>(`/onboardings?updated_since=${since}&deleted=true`);
  expect(gone.body.data).toMatchObject([{ object: "deleted", id: two.id }]);
});
