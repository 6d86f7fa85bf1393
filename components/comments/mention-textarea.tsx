"use client";

import { type ComponentProps, useId, useRef } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { Textarea } from "@/components/ui/textarea";
import type { Comment } from "@/lib/contract/comment";
import { OutsiderMark } from "./comment-author";
import type { Mentionable } from "./mention-text";
import { useMentions } from "./use-mentions";

type MentionTextareaProps = Omit<ComponentProps<"textarea">, "value" | "onChange" | "ref"> & {
  facts: PageFacts;
  visibility: Comment["visibility"];
  value: string;
  onValueChange: (text: string) => void;
  onMention: (text: string, person: Mentionable) => void;
  side?: "top" | "bottom";
};

/** Markdown, with a list of people that opens at an @. */
export function MentionTextarea({
  facts,
  visibility,
  value,
  onValueChange,
  onMention,
  side = "top",
  onKeyDown,
  ...rest
}: MentionTextareaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const mentions = useMentions({ field, facts, visibility, text: value, onChoose: onMention });
  const { found, highlighted } = mentions;
  const isOpen = found.length > 0;
  return (
    <div className="relative min-w-0">
      <Textarea
        dir="auto"
        maxLength={20_000}
        {...rest}
        ref={field}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${highlighted}` : undefined}
        onChange={(event) => {
          onValueChange(event.target.value);
          mentions.follow();
        }}
        onSelect={mentions.follow}
        onBlur={mentions.close}
        onKeyDown={(event) => {
          mentions.onKeyDown(event);
          if (!event.defaultPrevented) onKeyDown?.(event);
        }}
      />
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label="People to mention"
          className={cx(
            "absolute left-0 z-(--z-menu) w-72 max-w-full rounded-3 bg-raised p-1 shadow-float",
            side === "top" ? "bottom-full mb-1" : "top-full mt-1",
          )}
        >
          {found.map((person, at) => (
            <Choice
              key={person.id}
              id={`${listId}-${at}`}
              person={person}
              facts={facts}
              isHighlighted={at === highlighted}
              onChoose={() => mentions.choose(person)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type ChoiceProps = {
  id: string;
  person: Mentionable;
  facts: PageFacts;
  isHighlighted: boolean;
  onChoose: () => void;
};

/** The focus stays in the text: pressing would take it away. */
function Choice({ id, person, facts, isHighlighted, onChoose }: ChoiceProps) {
  const member = facts.members.find((one) => one.id === person.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and names the option to screen readers.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text.
    <div
      id={id}
      role="option"
      aria-selected={isHighlighted}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cx(
        "flex min-h-7 cursor-default items-center gap-2 rounded-2 px-2 py-1 select-none hover:bg-hover max-md:min-h-touch",
        isHighlighted && "bg-hover",
      )}
    >
      {member ? (
        <Avatar name={member.name} number={member.number} isDecorative />
      ) : (
        <OutsiderMark type="contact" />
      )}
      <span className="min-w-0 flex-1 truncate" dir="auto">
        {person.name}
      </span>
      {person.type === "contact" && <span className="text-12 text-3">{facts.customer.name}</span>}
    </div>
  );
}
