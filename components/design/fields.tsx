"use client";

import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import type { ComboboxOption } from "@/components/ui/combobox-list";
import { ComboboxMulti } from "@/components/ui/combobox-multi";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TagsInput } from "@/components/ui/tags-input";
import { Textarea } from "@/components/ui/textarea";
import { people, statuses } from "./samples";
import { Row, Section } from "./section";

export function Fields() {
  const [status, setStatus] = useState<string>("onboarding");
  const [owner, setOwner] = useState<ComboboxOption | null>(owners[0] ?? null);
  const [team, setTeam] = useState<ComboboxOption[]>(owners.slice(0, 2));
  const [tags, setTags] = useState(["apac", "edi"]);
  const [query, setQuery] = useState("");
  return (
    <Section title="Fields">
      <div className="grid max-w-110 gap-3.5">
        <Field label="Name">
          <Input defaultValue="Brightwater Co-op" />
        </Field>
        <Field label="Domain" hint="Protocol, path and www. are dropped. No other customer has this domain.">
          <Input defaultValue="brightwater.coop" />
        </Field>
        <Field label="Slug" error="“contoso” is taken by Contoso Ltd. Try contoso-de.">
          <Input defaultValue="contoso" />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Status">
            <Select options={statuses} value={status} onValueChange={setStatus} />
          </Field>
          <Field label="Owner">
            <Combobox options={owners} value={owner} onValueChange={setOwner} isClearable />
          </Field>
          <Field label="Plan" optional>
            <Input placeholder="Growth" />
          </Field>
          <Field label="Tags" optional>
            <TagsInput value={tags} onValueChange={setTags} />
          </Field>
        </div>
        <Field label="People">
          <ComboboxMulti options={owners} value={team} onValueChange={setTeam} placeholder="Add people" />
        </Field>
        <Field label="Reason" hint="The reason is kept in the audit log">
          <Textarea defaultValue="Discount rules changed, so the programme has to be agreed again." />
        </Field>
        <Field label="Off">
          <Input disabled defaultValue="Only an admin can change this" />
        </Field>
      </div>
      <Row>
        <SearchInput label="Search name, domain, email" value={query} onValueChange={setQuery} />
        <Checkbox label="Start an onboarding" defaultChecked />
        <Checkbox label="I have stored the key" />
        <Checkbox label="Some" indeterminate />
        <Switch label="Show revoked" defaultChecked />
        <Switch label="Waiting on customer" tone="info" defaultChecked />
        <Switch label="Off" />
      </Row>
    </Section>
  );
}

const owners: ComboboxOption[] = people.map((person) => ({
  value: String(person.number),
  label: person.name,
  before: <Avatar name={person.name} number={person.number} isDecorative />,
}));
