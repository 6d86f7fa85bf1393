"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EditableText } from "@/components/ui/editable-text";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Icon } from "@/components/ui/icon";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Section } from "./section";

export function States() {
  return (
    <Section title="States">
      <div className="grid gap-4 lg:grid-cols-3">
        <Frame>
          <EmptyState
            title="No onboardings yet"
            action={
              <>
                <Button variant="primary" icon={<Icon of={Plus} size={14} />}>
                  Start an onboarding
                </Button>
                <Button variant="ghost">Load sample workspace</Button>
              </>
            }
          >
            An onboarding is the phased plan that takes one customer from signed to live. Start the first one
            and its tasks come from your templates.
          </EmptyState>
        </Frame>
        <Frame>
          <SkeletonGroup label="Loading customers">
            {[120, 84, 132, 60, 108].map((width) => (
              <div key={width} className="flex h-row items-center gap-4 border-b border-line px-4">
                <Skeleton width={14} height={14} />
                <Skeleton width={width} />
                <Skeleton height={16} isRound className="ml-auto" />
                <Skeleton width={60} />
              </div>
            ))}
          </SkeletonGroup>
        </Frame>
        <Frame>
          <ErrorState
            title="We could not load the onboardings"
            requestId="req_9f2c71d04ab8"
            onRetry={() => {}}
          >
            The database did not answer within two seconds. Nothing was lost; we keep trying.
          </ErrorState>
        </Frame>
      </div>
      <div className="grid max-w-120 gap-2 px-1.5">
        <EditableText
          label="Name"
          value="Contoso Deutschland GmbH"
          className="text-20 font-bold tracking-title"
          onSave={async (value) => (value === "" ? "A customer needs a name." : undefined)}
        />
        <EditableText label="Plan" value="" placeholder="Add a plan" onSave={async () => undefined} />
      </div>
    </Section>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <div className="min-h-59 overflow-hidden rounded-3 border border-line-2">{children}</div>;
}
