"use client";

import { useState } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { submitOnModEnter } from "@/components/ui/submit-on-mod-enter";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import type { Comment } from "@/lib/contract/comment";
import { MentionTextarea } from "./mention-textarea";
import type { CommentDeeds, CommentEdit } from "./use-comment-deeds";
import { CustomerSees, VisibilityChoice } from "./visibility-choice";

type CommentEditorProps = { comment: Comment; facts: PageFacts; deeds: CommentDeeds; onDone: () => void };

/** The comment as it was written, in its place. */
export function CommentEditor({ comment, facts, deeds, onDone }: CommentEditorProps) {
  const [seen] = useState(comment);
  const [edit, setEdit] = useState<CommentEdit>(comment);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const change = (patch: Partial<CommentEdit>) => setEdit((now) => ({ ...now, ...patch }));
  const submit = useSingleSubmit(async () => {
    if (edit.body.trim() === "") return setProblem("A comment needs words. To take it away, delete it.");
    if (edit.body === seen.body && edit.visibility === seen.visibility) return onDone();
    setSaving(true);
    const refusal = await deeds.edit(seen, edit);
    setSaving(false);
    if (refusal === undefined) onDone();
    else setProblem(refusal);
  });
  return (
    <form noValidate className="grid gap-2 py-1" onSubmit={submit} onKeyDown={submitOnModEnter}>
      <Field label="Edit comment" hint="Markdown" error={problem}>
        <MentionTextarea
          autoFocus
          facts={facts}
          side="bottom"
          rows={3}
          visibility={edit.visibility}
          value={edit.body}
          readOnly={isSaving}
          onValueChange={(body) => change({ body })}
          onMention={(body, person) => change({ body, mentions: [...edit.mentions, person] })}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.nativeEvent.stopImmediatePropagation();
            onDone();
          }}
        />
      </Field>
      {edit.visibility === "customer" && <CustomerSees name={facts.customer.name} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" loading={isSaving}>
          Save comment
        </Button>
        <Button variant="ghost" onClick={onDone} disabled={isSaving}>
          Cancel
        </Button>
        <span className="ml-auto">
          <VisibilityChoice value={edit.visibility} onValueChange={(visibility) => change({ visibility })} />
        </span>
      </div>
    </form>
  );
}
