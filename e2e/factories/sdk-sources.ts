/** What a project that uses the client may write; the compiler says whether the types hold. */
export const sampleTs = `
import { type ContactCreate, type Customer, type List, NotFoundError, Pivotal, PivotalError, responseOf } from "pivotal-sdk";

const pivotal: Pivotal = new Pivotal({ apiKey: "pivotal_x", baseUrl: "http://localhost:3000", timeoutMs: 5_000 });
const signal = AbortSignal.timeout(1_000);

export async function main(): Promise<string | undefined> {
  const customer: Customer = await pivotal.customers.create({ name: "Contoso", mrr: null }, { idempotencyKey: "a" });
  const contact: ContactCreate = { name: "Dana Fischer", email: "dana@contoso.de" };
  await pivotal.contacts.create(customer.display_id, contact, { signal, maxRetries: 1 });
  const rows: List<Customer> = pivotal.customers.list({ status: ["active", "at_risk"], updated_since: new Date(), signal });
  for await (const { name, slug } of rows) name.concat(slug);
  for await (const { deleted_at } of pivotal.customers.list({ deleted: true })) deleted_at.toUpperCase();
  const { data, has_more, next_cursor } = await pivotal.customers.list({ status: "active", limit: 100 });
  for await (const page of pivotal.contacts.list(42).pages()) page.data[0]?.email;
  await pivotal.customers.update(customer.id, { plan: "gold" }, { ifMatch: customer });
  await pivotal.customers.delete(42, { ifMatch: '"v1"' });
  try {
    await pivotal.customers.get(42, { expand: ["summary"], timeoutMs: 100 });
  } catch (error) {
    if (error instanceof NotFoundError && error.code === "customer_not_found") return error.requestId;
    if (error instanceof PivotalError) return error.errors[0]?.field;
  }
  return has_more ? next_cursor ?? data[0]?.name : responseOf(customer)?.etag;
}

export function wrong() {
  // @ts-expect-error a name is required
  pivotal.customers.create({ mrr: 5 });
  // @ts-expect-error there is no such field
  pivotal.customers.create({ name: "Contoso", colour: "red" });
  // @ts-expect-error there is no such status
  pivotal.customers.list({ status: ["asleep"] });
  // @ts-expect-error there is no such filter
  pivotal.customers.list({ colour: "red" });
  // @ts-expect-error a contact belongs to a customer
  pivotal.contacts.create({ name: "Dana Fischer", email: "dana@contoso.de" });
  // @ts-expect-error keys cannot mint keys
  pivotal.apiKeys.create({ name: "Sync" });
  // @ts-expect-error it has to know where the server is
  new Pivotal({ apiKey: "pivotal_x" });
}
`;

/** Whether the types in the package are those of the contract, both ways. Runs among the repository's own sources. */
export const sameTs = `
import type * as derived from "@/lib/sdk/contract";
import type * as packed from "./packed";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Methods<R> = { [K in keyof R]: { [V in keyof R[K]]: unknown } };

export const methods: Same<Methods<derived.Resources>, Methods<packed.Resources>> = true;
export const codes: Same<derived.ErrorCode, packed.ErrorCode> = true;
export const types: Same<derived.ErrorType, packed.ErrorType> = true;
export const forth = (resources: derived.Resources): packed.Resources => resources;
export const back = (resources: packed.Resources): derived.Resources => resources;
`;

/** Runs in plain Node and prints what it found as JSON. */
export const scriptMjs = `
import { Pivotal, responseOf } from "pivotal-sdk";

const { BASE_URL: baseUrl, API_KEY: apiKey } = process.env;
const pivotal = new Pivotal({ apiKey, baseUrl });
const refusal = (call) => call.then(() => null, ({ name, status, code, field, requestId, message }) => ({ name, status, code, field, requestId, message }));

await Promise.all(Array.from({ length: 60 }, (_, index) => pivotal.customers.create({ name: "Contoso " + index })));
const ids = [];
for await (const { id } of pivotal.customers.list()) ids.push(id);
let pages = 0;
for await (const _ of pivotal.customers.list({ limit: 25 }).pages()) pages += 1;

let lost = 0;
const unlucky = new Pivotal({ apiKey, baseUrl: baseUrl + "/api/v1/", fetch: async (url, init) => {
  const response = await fetch(url, init);
  if (init.method !== "POST" || lost++ > 0) return response;
  await response.text();
  throw new TypeError("the answer was lost");
} });
const made = await unlucky.customers.create({ name: "Fabrikam" });
const found = await pivotal.customers.list({ q: "Fabrikam" });

const seen = await pivotal.customers.get(made.display_id);
const changed = await pivotal.customers.update(made.id, { plan: "gold" }, { ifMatch: seen });
const stale = await refusal(pivotal.customers.update(made.id, { plan: "iron" }, { ifMatch: seen }));

console.log(JSON.stringify({
  count: ids.length,
  distinct: new Set(ids).size,
  pages,
  attempts: lost,
  fabrikams: found.data.length,
  replayed: responseOf(made).headers.get("idempotent-replayed"),
  plan: changed.plan,
  stale,
  missing: await refusal(pivotal.contacts.get("con_none")),
  invalid: await refusal(pivotal.customers.create({ name: "" })),
  stranger: await refusal(new Pivotal({ apiKey: apiKey.slice(0, -1) + "_", baseUrl }).me.get()),
}));
`;
