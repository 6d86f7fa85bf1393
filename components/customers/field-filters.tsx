"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { valueFaultWords } from "@/components/custom-fields/field-words";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { FilterOffer } from "@/components/ui/filter-chip";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { showToast } from "@/components/ui/toast-queue";
import { WordsFilter } from "@/components/ui/words-filter";
import type { CustomField } from "@/lib/contract/custom-field";
import { isFieldFilter } from "@/lib/domain/custom-field-filters";

type FieldFiltersProps = {
  fields: readonly CustomField[];
  /** By slug, the values that are looked for. */
  value: Readonly<Record<string, string[]>>;
  onValueChange: (value: Record<string, string[]>) => void;
};

/** A chip for each custom field that is looked by or was picked since; the others wait behind "Filter". */
export function FieldFilters({ fields, value, onValueChange }: FieldFiltersProps) {
  const [offered, setOffered] = useState<readonly string[]>([]);
  const offer = (slug: string) => setOffered((others) => [...others.filter((other) => other !== slug), slug]);
  const isShown = ({ slug }: CustomField) => offered.includes(slug) || Object.hasOwn(value, slug);
  const rest = fields.filter((field) => !isShown(field));
  const change = (slug: string, values: string[]) => {
    const { [slug]: _, ...others } = value;
    offer(slug);
    onValueChange(values.length === 0 ? others : { ...others, [slug]: values });
  };
  return (
    <>
      {fields.filter(isShown).map((field) => (
        <FieldFilter
          key={field.slug}
          field={field}
          startsOpen={field.slug === offered.at(-1)}
          value={Object.hasOwn(value, field.slug) ? (value[field.slug] ?? []) : []}
          onValueChange={(values) => change(field.slug, values)}
        />
      ))}
      {rest.length > 0 && (
        <OnDemand
          load={loadMenu}
          extra={{ fields: rest, onPick: offer }}
          trigger={<FilterOffer icon={<Icon of={Plus} size={12} />}>Filter</FilterOffer>}
        />
      )}
    </>
  );
}

type FieldFilterProps = {
  field: CustomField;
  startsOpen: boolean;
  value: string[];
  onValueChange: (value: string[]) => void;
};

function FieldFilter({ field, startsOpen, value, onValueChange }: FieldFilterProps) {
  const shared = { name: field.label, value, startsOpen };
  if (field.type === "select") {
    const options = field.options.map((option) => ({ value: option, label: option }));
    return <ChoiceFilter {...shared} options={options} onValueChange={onValueChange} />;
  }
  const changeWords = (words: string[]) => {
    const fitting = words.filter((word) => isFieldFilter(field, word));
    if (fitting.length < words.length) showToast({ text: valueFaultWords(field, { code: "invalid_type" }) });
    else onValueChange(words);
  };
  return <WordsFilter {...shared} onValueChange={changeWords} />;
}

async function loadMenu() {
  return (await import("./field-filter-menu")).FieldFilterMenu;
}
