import { idPrefixes } from "@/lib/ids";

const people = /^(?:member|owner|csm|se|designer|product_ops|assignee|user|author|created_by)$/;
const tail = "k3x9v2m7q4t8w1z6b5n0c7y2";

/** Values as they come in life, by the name of the property, and before that by the kind of object it is of. */
type Values = Readonly<Record<string, unknown>>;

const anywhere: Values = {
  display_id: 42,
  number: 7,
  position: 2,
  name: "Contoso",
  email: "dana.fischer@contoso.de",
  slug: "contoso",
  domain: "contoso.de",
  key: "program_design",
  phase: "program_design",
  from_phase: "before_getting_started",
  to_phase: "program_design",
  state: "active",
  plan: "Enterprise",
  mrr: 4200,
  monthly_orders: 18000,
  tags: ["emea", "priority"],
  labels: ["engineering"],
  custom_fields: { seats: 40 },
  metadata: { crm_id: "A-1042" },
  title: "Map the order fields",
  description: "Which field of the shop goes where.",
  body: "The test order came through.",
  notes: "Goes live with two brands, Germany first.",
  note: "All fields are mapped.",
  reason: "The customer's shop update takes longer.",
  phone: "+49 30 901820",
  q: "contoso",
  diff: { status: { old: "onboarding", new: "active" } },
  colour: "2",
  target_days: 14,
  hubspot_company_id: "9124817334",
  hubspot_deal_id: "18277301922",
  stripe_customer_id: "cus_QZ41xTn8Jw",
  intercom_company_id: "6630a1f0",
  slack_channel_id: "C05K3QX8T2M",
  created_at: "2026-05-26T17:21:09.412Z",
  updated_at: "2026-05-28T08:04:55.120Z",
  started_at: "2026-05-26T17:21:09.412Z",
  phase_entered_at: "2026-06-02T09:12:40.058Z",
  target_launch_date: "2026-08-14T00:00:00.000Z",
  due_date: "2026-06-12",
  request_id: "req_6f1c2a9e5b7d4c03a8e1f2d3b4c5a697",
  reminder_email: true,
  reminder_slack: true,
  reminder_frequency_days: 1,
  is_primary: true,
  deleted: true,
  ok: true,
  working_seconds: 604_800,
  completed_at: null,
  launched_at: null,
  archived_at: null,
  revoked_at: null,
  expires_at: null,
  edited_at: null,
  next_cursor: null,
  waiting_on_customer_since: null,
  wizard_completed_at: null,
  parent_id: null,
  template_id: null,
  completed_by: null,
  designer_id: null,
  product_ops_id: null,
  assignee_contact_id: null,
};

const byKind: Readonly<Record<string, Values>> = {
  me: { user: null },
  organization: { name: "Harbour", slug: "harbour" },
  contact: { name: "Dana Fischer", title: "Head of IT" },
  member: { name: "Ada Park", email: "ada@harbour.io", role: "owner" },
  audit_event: { event: "customer_updated", onboarding_id: null, reason: null },
  transition: { reason: null },
  actor: { name: "CRM sync", type: "api_key", id: idOf("api_key") },
  target: { type: "customer", id: idOf("customer") },
  created_by: { name: "Ada Park" },
  phase: { name: "Program design" },
  template: { name: "Program design, standard" },
  custom_field: {
    label: "Contract type",
    slug: "contract-type",
    type: "select",
    options: ["Annual", "Monthly"],
    position: 1,
  },
  api_key: {
    name: "CRM sync",
    prefix: "pivotal_K8s9",
    rate_limit_tier: "plus",
    last_used_at: "2026-05-28T08:04:55.120Z",
    last_used_ip: "203.0.113.7",
    request_count: 1840,
    key: "pivotal_K8s9dMz3Qw7RtY1xB5nV0cLj6hGf4pEa2u0000",
  },
};

/** A path parameter as one would write it: `customerId` is a number, `apiKeyId` an id. */
export function pathExample(parameter: string): string {
  const noun = parameter.replace(/Id$/, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return numbered.has(noun) ? "42" : idOf(noun);
}

/** What a property of this name holds in an object of this kind, the likeliest first. */
export function lifelike(kind: string, name: string): unknown[] {
  const found = [byKind[kind], anywhere].flatMap((values) =>
    values && Object.hasOwn(values, name) ? [values[name]] : [],
  );
  const noun =
    name === "id" ? (kind === "organization" ? "workspace" : kind) : /^(\w+)_ids?$/.exec(name)?.[1];
  return noun === undefined || noun === "display" ? found : [...found, idOf(noun)];
}

export const numbered: ReadonlySet<string> = new Set(["customer", "contact", "onboarding", "task"]);

export function idOf(noun: string): string {
  const prefix = people.test(noun)
    ? idPrefixes.user
    : (prefixOf(noun) ?? prefixOf(noun.replace(/^\w+_/, "")));
  const turn = (prefix ?? noun).length * 3;
  return `${prefix ?? noun}_${tail.slice(turn)}${tail.slice(0, turn)}`;
}

function prefixOf(noun: string): string | undefined {
  const kind = noun.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(idPrefixes, kind) ? idPrefixes[kind as keyof typeof idPrefixes] : undefined;
}
