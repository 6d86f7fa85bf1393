"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { templateListOptions } from "@/lib/client/templates";
import type { Template } from "@/lib/contract/template";
import { phaseGroups, type TemplatePhase } from "./phase-groups";
import { TemplateGroup } from "./template-group";
import { newTemplateHref } from "./template-links";
import { TemplatesHeader } from "./templates-header";

const DeleteTemplateDialog = dynamic(
  async () => (await import("./delete-template-dialog")).DeleteTemplateDialog,
);

type TemplatesPageProps = { phases: readonly TemplatePhase[]; now: string; timeZone: string };

export function TemplatesPage({ phases, now, timeZone }: TemplatesPageProps) {
  const { data, dataUpdatedAt } = useSuspenseQuery(templateListOptions);
  const [doomed, setDoomed] = useState<Template>();
  const clock = { now: new Date(Math.max(Date.parse(now), dataUpdatedAt)).toISOString(), timeZone };
  const hasTemplates = data.data.length > 0;
  const create = (
    <ButtonLink href={newTemplateHref({})} variant="primary" icon={<Icon of={Plus} size={14} />}>
      New template
    </ButtonLink>
  );
  return (
    <>
      <TemplatesHeader action={hasTemplates && create} />
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        {hasTemplates ? (
          phaseGroups(phases, data.data).map((group) => (
            <TemplateGroup key={group.phase.key} group={group} clock={clock} onDelete={setDoomed} />
          ))
        ) : (
          <EmptyState title="No templates yet" action={create}>
            A template is a saved set of tasks for one phase, with who gets them and when they are due. Write
            the usual ones down once, and every onboarding starts with them.
          </EmptyState>
        )}
      </div>
      {doomed && (
        <Suspense fallback={null}>
          <DeleteTemplateDialog template={doomed} onClose={() => setDoomed(undefined)} />
        </Suspense>
      )}
    </>
  );
}
