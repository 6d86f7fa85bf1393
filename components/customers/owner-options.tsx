import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import type { Member } from "@/lib/contract/member";

/** A list of choices has no word for null. */
const nobody = "nobody";

export function ownerOptions(members: readonly Member[]) {
  return [
    ...members.map(({ id, name, number }) => ({
      value: id,
      label: name,
      before: <Avatar name={name} number={number} isDecorative />,
    })),
    { value: nobody, label: "Nobody", before: <AvatarNobody /> },
  ];
}

export function ownerChoice(ownerId: string | null): string {
  return ownerId ?? nobody;
}

export function ownerOfChoice(choice: string): string | null {
  return choice === nobody ? null : choice;
}
