"use client";

import { Paperclip } from "lucide-react";
import { useRef } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { submitOnModEnter } from "@/components/ui/submit-on-mod-enter";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ComposerFiles } from "./composer-files";
import { filesOfPaste } from "./files-of";
import { stillNamed } from "./mention-text";
import { MentionTextarea } from "./mention-textarea";
import { type Composing, mentionsOf } from "./use-composer";
import { CustomerSees, VisibilityChoice } from "./visibility-choice";

type ComposerProps = { composing: Composing; facts: PageFacts; className?: string };

export function Composer({ composing, facts, className }: ComposerProps) {
  const { draft, change, addFiles, isSending, problem, send } = composing;
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    if (await send()) form.current?.querySelector("textarea")?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label="New comment"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className={cx("grid gap-2", className)}
    >
      <Field label={<VisuallyHidden>Comment</VisuallyHidden>} error={problem}>
        <MentionTextarea
          facts={facts}
          rows={2}
          className="max-h-60 w-full"
          placeholder="Write a comment. Markdown, @ to mention, drop or paste files"
          visibility={draft.visibility}
          value={draft.text}
          readOnly={isSending}
          onValueChange={(text) => change({ text })}
          onMention={(text, person) => change({ text, mentions: [...draft.mentions, person] })}
          onPaste={(event) => {
            const files = filesOfPaste(event.clipboardData);
            if (files.length === 0) return;
            event.preventDefault();
            addFiles(files);
          }}
        />
      </Field>
      <ComposerFiles composing={composing} />
      {draft.visibility === "customer" && <CustomerSees name={facts.customer.name} />}
      <Unheard composing={composing} />
      <Foot composing={composing} />
    </form>
  );
}

function Foot({ composing }: Pick<ComposerProps, "composing">) {
  const { draft, change, uploads, addFiles, isSending } = composing;
  const chooser = useRef<HTMLInputElement>(null);
  const isWaiting = isSending && uploads.all.some(({ problem }) => problem === undefined);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <IconButton
        label="Attach files"
        icon={<Icon of={Paperclip} />}
        onClick={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={({ target }) => {
          addFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <VisibilityChoice value={draft.visibility} onValueChange={(visibility) => change({ visibility })} />
      <span role="status" className="min-w-0 flex-1 text-12 text-3">
        {isWaiting && "Waits for the files"}
      </span>
      <Button type="submit" variant="primary" size="form" kbd="⌘Enter" loading={isSending}>
        {draft.visibility === "customer" ? "Send to customer" : "Comment"}
      </Button>
    </div>
  );
}

/** A contact was named before the comment became internal again. */
function Unheard({ composing: { draft } }: Pick<ComposerProps, "composing">) {
  const told = mentionsOf(draft.mentions, draft.text, draft.visibility);
  const unheard = stillNamed(draft.mentions, draft.text).filter((one) => !told.includes(one));
  if (unheard.length === 0) return null;
  return (
    <p role="status" className="text-12 text-2">
      {unheard.map(({ name }) => name).join(", ")} will not be told: contacts do not see internal comments.
    </p>
  );
}
