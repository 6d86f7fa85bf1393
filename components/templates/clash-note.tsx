import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { taskCountWords } from "./template-words";
import type { Clash } from "./use-template-form";

type ClashNoteProps = {
  clash: Clash;
  onTakeTheirs: () => void;
  onOverwrite: (event: FormEvent) => void;
};

/** Somebody else saved first: the person decides which of the two stays. */
export function ClashNote({ clash: { template, message }, onTakeTheirs, onOverwrite }: ClashNoteProps) {
  const who = message.split(" changed this")[0];
  return (
    <Note tone="warning" role="alert">
      <p>
        {who} saved another version meanwhile: “{template.name}” with {taskCountWords(template).toLowerCase()}
        . Yours is below and not saved.
      </p>
      <p className="flex flex-wrap gap-2 pt-2">
        <Button onClick={onOverwrite}>Save mine instead</Button>
        <Button variant="ghost" onClick={onTakeTheirs}>
          Take theirs
        </Button>
      </p>
    </Note>
  );
}
