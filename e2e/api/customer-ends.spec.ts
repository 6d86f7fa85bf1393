import { expect, test } from "@/e2e/fixtures";
import type { Contact } from "@/lib/contract/contact";
import type { Customer } from "@/lib/contract/customer";
import type { Onboarding } from "@/lib/contract/onboarding";

type List<T> = { data: T[] };

test("churning pauses what is open, and going back leaves it paused", async ({ api, mint }) => {
  const customer = await mint.customer();
  const open = await mint.onboarding(customer.id, { state: "waiting" });
  const done = await mint.onboarding(customer.id, { phase: "completed" });
  const elsewhere = await mint.onboarding((await mint.customer({ name: "Fjord" })).id);
  await api.patch(`/customers/${customer.id}`, { status: "churned" });
  const stateOf = async ({ id }: Onboarding) => (await api.get<Onboarding>(`/onboardings/${id}`)).body.state;
  expect([await stateOf(open), await stateOf(done), await stateOf(elsewhere)]).toEqual([
    "paused",
    "active",
    "active",
  ]);
  await api.patch(`/customers/${customer.id}`, { status: "active" });
  expect(await stateOf(open)).toBe("paused");
  const { body } = await api.get<List<{ event: string; reason: string | null }>>(
    "/audit-events?event=state_changed,customer_status_changed",
  );
  expect(body.data.map(({ event, reason }) => [event, reason])).toEqual([
    ["customer_status_changed", null],
    ["state_changed", "customer churned"],
    ["customer_status_changed", null],
  ]);
});

test("what is created for a churned customer is paused", async ({ api, mint }) => {
  const { id } = await mint.customer({ status: "churned" });
  expect((await mint.onboarding(id)).state).toBe("paused");
  const waiting = await mint.onboarding(id, { state: "waiting" });
  expect(waiting).toMatchObject({ state: "paused", waiting_on_customer: true });
  expect((await api.get<List<Onboarding>>("/onboardings?state=paused")).body.data).toHaveLength(2);
});

test("restoring brings back what disappeared with the customer, and only that", async ({ api, mint }) => {
  const customer = await mint.customer();
  const kept = await mint.contact(customer.id, { is_primary: true });
  const gone = await mint.contact(customer.id);
  const onboarding = await mint.onboarding(customer.id);
  await api.delete(`/contacts/${gone.id}`);
  await api.delete(`/customers/${customer.id}`);
  expect((await api.get<List<unknown>>("/onboardings?deleted=true")).body.data).toMatchObject([
    { id: onboarding.id },
  ]);
  const namesake = await mint.customer();
  expect(namesake.slug).toBe(customer.slug);
  const back = await api.post<Customer>(`/customers/${customer.id}/restore`);
  expect(back.body).toMatchObject({ id: customer.id, slug: `${customer.slug}-2` });
  expect((await api.post<Customer>(`/customers/${customer.display_id}/restore`)).body).toEqual(back.body);
  expect((await api.get<Onboarding>(`/onboardings/${onboarding.id}`)).status).toBe(200);
  const { body } = await api.get<List<Contact>>(`/customers/${customer.id}/contacts`);
  expect(body.data.map(({ id, is_primary }) => [id, is_primary])).toEqual([[kept.id, true]]);
});

test("a restored contact is no longer primary, and needs its address free", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const dana = await mint.contact(id, { is_primary: true, email: "dana@contoso.de" });
  await api.delete(`/contacts/${dana.id}`);
  const other = await mint.contact(id, { email: "dana@contoso.de", is_primary: true });
  const refused = await api.post<{ error: { code: string } }>(`/contacts/${dana.id}/restore`);
  expect([refused.status, refused.body.error.code]).toEqual([409, "email_taken"]);
  await api.delete(`/contacts/${other.id}`);
  const back = await api.post<Contact>(`/contacts/${dana.id}/restore`);
  expect(back.body).toMatchObject({ id: dana.id, is_primary: false });
});
