import { UserRound } from "lucide-react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

type AvatarProps = { name: string; number: number; size?: 20 | 24; isDecorative?: boolean };

/** Initials on the member's tint. Decorative where the name stands beside it. */
export function Avatar({ name, number, size = 20, isDecorative = false }: AvatarProps) {
  return (
    <span
      title={isDecorative ? undefined : name}
      className={cx(shape[size], "font-bold text-who", tints[(Math.max(1, number) - 1) % tints.length])}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      {!isDecorative && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  );
}

export function AvatarNobody({ label = "Nobody", size = 20 }: { label?: string; size?: 20 | 24 }) {
  return (
    <span title={label} className={cx(shape[size], "border border-dashed border-control text-3")}>
      <Icon of={UserRound} size={12} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}

const shape = {
  20: "inline-grid size-5 shrink-0 place-items-center rounded-full text-[9px]/none tracking-[0.01em]",
  24: "inline-grid size-6 shrink-0 place-items-center rounded-full text-10 tracking-[0.01em]",
};

const tints = ["bg-who-1", "bg-who-2", "bg-who-3", "bg-who-4", "bg-who-5", "bg-who-6"];

function initialsOf(name: string) {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? "")[0] ?? "?";
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? "")[0] ?? "") : "";
  return (first + last).toLocaleUpperCase("en");
}
