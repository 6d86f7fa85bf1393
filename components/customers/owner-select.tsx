"use client";

import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Select } from "@/components/ui/select";
import type { Member } from "@/lib/contract/member";

type OwnerSelectProps = {
  members: readonly Member[];
  value: string | null;
  onValueChange: (id: string | null) => void;
  /** Names it where no field does. */
  label?: string;
};

const nobody = "nobody";

export function OwnerSelect({ members, value, onValueChange, label }: OwnerSelectProps) {
  const options = [
    ...members.map(({ id, name, number }) => ({
      value: id,
      label: name,
      before: <Avatar name={name} number={number} isDecorative />,
    })),
    { value: nobody, label: "Nobody", before: <AvatarNobody /> },
  ];
  return (
    <Select
      options={options}
      value={value ?? nobody}
      onValueChange={(id) => onValueChange(id === nobody ? null : id)}
      {...(label === undefined ? {} : { label })}
    />
  );
}
