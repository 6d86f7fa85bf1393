import { and, or, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { CustomerQuery } from "@/lib/contract/customer";
import { customFieldFaults, valueOfText } from "@/lib/domain/custom-fields";
import { type Fault, invalid } from "@/lib/errors";
import { definitionsOf } from "@/lib/services/custom-fields/definitions";

type Wanted = NonNullable<CustomerQuery["custom_field"]>;

/** Values of one field are alternatives, several fields all have to fit. Each test is one that the index answers. */
export async function byCustomField(ctx: Context, wanted: Wanted): Promise<SQL | undefined> {
  const definitions = await definitionsOf(ctx);
  const faults: Fault[] = [];
  const tests = new Map<string, SQL[]>();
  for (const { slug, text } of wanted.map(partsOf)) {
    const definition = definitions.find((one) => one.slug === slug);
    const value = definition ? valueOfText(definition, text) : text;
    faults.push(...customFieldFaults(definitions, { [slug]: value }, "part"));
    const test = sql`${customers.customFields} @> ${JSON.stringify({ [slug]: value })}::jsonb`;
    tests.set(slug, [...(tests.get(slug) ?? []), test]);
  }
  const [first, ...rest] = faults.map(ofParameter);
  if (first) throw invalid([first, ...rest]);
  return and(...[...tests.values()].map((alternatives) => or(...alternatives)));
}

/** The parameter is what the caller knows. */
function ofParameter({ field, ...fault }: Fault): Fault {
  return { ...fault, field: "custom_field" };
}

/** `tier:gold`, as its pattern has it. */
function partsOf(filter: string): { slug: string; text: string } {
  const colon = filter.indexOf(":");
  return { slug: filter.slice(0, colon), text: filter.slice(colon + 1) };
}
