"use client";

import { Eye } from "lucide-react";
import { useState } from "react";
import { useShell } from "@/components/layout/shell-context";
import type { PageFacts } from "@/components/onboardings/facts";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Markdown } from "@/components/ui/markdown";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { Comment } from "@/lib/contract/comment";
import { formatMoment } from "@/lib/dates";
import { roleMay } from "@/lib/domain/rights";
import { CommentAttachments } from "./comment-attachments";
import { AuthorMark, nameOf } from "./comment-author";
import { CommentEditor } from "./comment-editor";
import { CommentMenu } from "./comment-menu";
import type { CommentDeeds } from "./use-comment-deeds";

type CommentItemProps = { comment: Comment; facts: PageFacts; deeds: CommentDeeds };

export function CommentItem({ comment, facts, deeds }: CommentItemProps) {
  const [isEditing, setEditing] = useState(false);
  const { body, author, attachments } = comment;
  return (
    <li className="group/comment grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 px-page py-2.5">
      <AuthorMark author={author} facts={facts} />
      <article aria-label={`Comment of ${nameOf(author)}`} className="min-w-0">
        <Head comment={comment} facts={facts} deeds={deeds} onEdit={() => setEditing(true)} />
        {isEditing ? (
          <CommentEditor comment={comment} facts={facts} deeds={deeds} onDone={() => setEditing(false)} />
        ) : (
          <div className="text-14 [overflow-wrap:anywhere]" dir="auto">
            <Markdown>{body}</Markdown>
          </div>
        )}
        <CommentAttachments attachments={attachments} />
      </article>
    </li>
  );
}

function Head({ comment, facts, deeds, onEdit }: CommentItemProps & { onEdit: () => void }) {
  const { role } = useShell();
  const { author, created_at, edited_at, visibility, created_by_test_key } = comment;
  const isOwn = author.type === "member" && author.id === facts.personId;
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-0.5">
      <AuthorName author={author} />
      {visibility === "customer" && (
        <Chip
          tone="warning"
          icon={<Icon of={Eye} size={12} />}
          title={`${facts.customer.name} sees this comment`}
        >
          Customer
        </Chip>
      )}
      <span className="text-12 text-3">
        <RelativeTime value={created_at} now={laterOf(created_at, facts.now)} timeZone={facts.timeZone} />
        {edited_at !== null && <span title={formatMoment(edited_at, facts.timeZone)}> · edited</span>}
      </span>
      {created_by_test_key && <Tag title="Made by a test key">test</Tag>}
      {(isOwn || roleMay(role, "comments.moderate")) && (
        <span className="ml-auto">
          <CommentMenu
            name={nameOf(author)}
            onEdit={isOwn ? onEdit : undefined}
            onDelete={() => void deeds.remove(comment)}
          />
        </span>
      )}
    </div>
  );
}

function AuthorName({ author }: Pick<Comment, "author">) {
  return (
    <span
      dir="auto"
      className={
        author.type === "contact"
          ? "min-w-0 truncate rounded-full border border-line-2 px-2 text-12"
          : "min-w-0 truncate font-medium"
      }
    >
      {nameOf(author)}
    </span>
  );
}

/** What was written since the page was drawn, was written just now. */
function laterOf(one: string, other: string): string {
  return one.localeCompare(other, "en") > 0 ? one : other;
}
