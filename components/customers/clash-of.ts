import type { Customer, CustomerPatchInput } from "@/lib/contract/customer";
import { fieldValue } from "@/lib/domain/custom-fields";

export type Clash = { theirs: unknown; mine: unknown };

/** What the patch would overwrite that is no longer as it was seen. Custom fields are told apart by their slug. */
export function clashOf(patch: CustomerPatchInput, seen: Customer, present: Customer): Clash | undefined {
  const { custom_fields = {}, ...others } = patch;
  const plain = (Object.keys(others) as (keyof typeof others & keyof Customer)[]).map((field) => ({
    before: seen[field],
    theirs: present[field],
    mine: others[field],
  }));
  const custom = Object.keys(custom_fields).map((slug) => ({
    before: fieldValue(seen.custom_fields, slug),
    theirs: fieldValue(present.custom_fields, slug),
    mine: fieldValue(custom_fields, slug),
  }));
  return [...plain, ...custom].find(
    ({ before, theirs }) => JSON.stringify(before) !== JSON.stringify(theirs),
  );
}
