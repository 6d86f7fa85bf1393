import { Bot, KeyRound, UserRound } from "lucide-react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Comment } from "@/lib/contract/comment";

type Author = Comment["author"];

/** Initials for the team alone, so that nobody else is taken for one of it. */
export function AuthorMark({ author, facts }: { author: Author; facts: PageFacts }) {
  if (author.type !== "member") return <OutsiderMark type={author.type} size={24} />;
  const number = facts.members.find(({ id }) => id === author.id)?.number ?? 1;
  return <Avatar name={nameOf(author)} number={number} size={24} isDecorative />;
}

export function OutsiderMark({ type, size = 20 }: { type: Author["type"]; size?: 20 | 24 }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center rounded-full border border-control text-2",
        size === 20 ? "size-5" : "size-6",
      )}
    >
      <Icon of={icons[type]} size={12} />
    </span>
  );
}

export function nameOf({ name, type }: Author): string {
  return name ?? (type === "system" ? "Pivotal" : "Somebody");
}

const icons = { member: UserRound, contact: UserRound, api_key: KeyRound, system: Bot };
