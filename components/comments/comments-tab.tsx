"use client";

import type { PageFacts } from "@/components/onboardings/facts";
import { CommentList } from "./comment-list";
import { Composer } from "./composer";
import { DropZone } from "./drop-zone";
import { useComposer } from "./use-composer";

/** The conversation about an onboarding: the latest stands above the composer, as it opens. */
export function CommentsTab({ facts }: { facts: PageFacts }) {
  const place = { onboardingId: facts.onboardingId };
  const composing = useComposer(place, facts.personId);
  return (
    <DropZone onFiles={composing.addFiles} className="flex min-h-0 flex-col lg:flex-1">
      {/* Reversed, it begins at its end and stays there while older comments come in above. */}
      <div className="flex min-h-0 flex-col-reverse lg:flex-1 lg:overflow-y-auto">
        <div className="mb-auto">
          <CommentList place={place} facts={facts} />
        </div>
      </div>
      <Composer composing={composing} facts={facts} className="border-t border-line px-page py-3" />
    </DropZone>
  );
}
