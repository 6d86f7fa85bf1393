"use client";

import type { PageFacts } from "@/components/onboardings/facts";
import { CommentList } from "./comment-list";
import { Composer } from "./composer";
import { DropZone } from "./drop-zone";
import { useComposer } from "./use-composer";

/** The same conversation, in the details of a task. */
export function TaskComments({ facts, taskId }: { facts: PageFacts; taskId: string }) {
  const place = { taskId };
  const composing = useComposer(place, facts.personId);
  return (
    <DropZone onFiles={composing.addFiles}>
      <section aria-label="Comments" className="grid gap-2 border-t border-line pt-3">
        <h3 className="text-12 font-medium text-3">Comments</h3>
        <div className="-mx-(--page-x)">
          <CommentList place={place} facts={facts} />
        </div>
        <Composer composing={composing} facts={facts} />
      </section>
    </DropZone>
  );
}
