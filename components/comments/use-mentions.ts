"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import type { PageFacts } from "@/components/onboardings/facts";
import { contactListOptions } from "@/lib/client/contacts";
import type { Comment } from "@/lib/contract/comment";
import { type Mentionable, type MentionQuery, matching, mentionQueryAt, withMention } from "./mention-text";

type Terms = {
  field: RefObject<HTMLTextAreaElement | null>;
  facts: PageFacts;
  visibility: Comment["visibility"];
  text: string;
  onChoose: (text: string, person: Mentionable) => void;
};

/** Offers people while a name is written after an @; the keys belong to the list while it is open. */
export function useMentions({ field, facts, visibility, text, onChoose }: Terms) {
  const [query, setQuery] = useState<MentionQuery>();
  const [closedAt, setClosedAt] = useState<number>();
  const [at, setAt] = useState(0);
  const people = useMentionables(facts, query !== undefined && visibility === "customer");
  const found = query && query.start !== closedAt ? matching(people, query.words) : [];
  const highlighted = Math.min(at, found.length - 1);

  const follow = () => {
    const { current } = field;
    const next = current ? mentionQueryAt(current.value, current.selectionStart) : undefined;
    if (next?.start !== query?.start || next?.words !== query?.words) setAt(0);
    if (next === undefined) setClosedAt(undefined);
    setQuery(next);
  };

  const choose = (person: Mentionable) => {
    if (!query) return;
    const put = withMention(text, query, person);
    flushSync(() => {
      onChoose(put.text, person);
      setQuery(undefined);
    });
    field.current?.focus();
    field.current?.setSelectionRange(put.caret, put.caret);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isChoice = (event.key === "Enter" && !event.metaKey && !event.ctrlKey) || event.key === "Tab";
    if (step) setAt((highlighted + step + found.length) % found.length);
    else if (event.key === "Escape") setClosedAt(query?.start);
    else if (isChoice && found[highlighted]) choose(found[highlighted]);
    else return;
    event.preventDefault();
    // A drawer around it would close by the same Escape.
    event.nativeEvent.stopImmediatePropagation();
    event.stopPropagation();
  };

  return { found, highlighted, follow, choose, onKeyDown, close: () => setQuery(undefined) };
}

/** Contacts only where they will see it. */
function useMentionables(facts: PageFacts, hasContacts: boolean): Mentionable[] {
  const { data } = useQuery({ ...contactListOptions(facts.customer.id), enabled: hasContacts });
  const members = facts.members
    .filter(({ id }) => id !== facts.personId)
    .map(({ id, name }): Mentionable => ({ type: "member", id, name }));
  if (!hasContacts || !data) return members;
  const contacts = data
    .filter(({ archived_at }) => archived_at === null)
    .map(({ id, name }): Mentionable => ({ type: "contact", id, name }));
  return [...members, ...contacts];
}
