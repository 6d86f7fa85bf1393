"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { Suspense, useState } from "react";
import { FormProvider, useFormState } from "react-hook-form";
import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";
import { Note } from "@/components/ui/note";
import { submitOnModEnter } from "@/components/ui/submit-on-mod-enter";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { ClashNote } from "./clash-note";
import { EditorFoot } from "./editor-foot";
import type { TemplatePhase } from "./phase-groups";
import { TaskList } from "./task-list";
import { TemplateFields } from "./template-fields";
import { TemplateMenu } from "./template-menu";
import type { TemplateValues } from "./template-values";
import { type SavedTemplate, useTemplateForm } from "./use-template-form";

const LeaveDialog = dynamic(async () => (await import("@/components/ui/leave-dialog")).LeaveDialog);
const DeleteTemplateDialog = dynamic(
  async () => (await import("./delete-template-dialog")).DeleteTemplateDialog,
);

/** Which template a phase has as its default now. */
export type PhaseDefault = { phase: string; id: string; name: string };

type TemplateEditorProps = {
  initial: TemplateValues;
  /** Null for a new template. */
  loaded: SavedTemplate | null;
  phases: readonly TemplatePhase[];
  defaults: readonly PhaseDefault[];
};

export function TemplateEditor({ initial, loaded, phases, defaults }: TemplateEditorProps) {
  const { form, saved, clash, ...deeds } = useTemplateForm(initial, loaded);
  const { errors, isDirty } = useFormState({ control: form.control });
  const guard = useLeaveGuard(isDirty);
  const [isDeleting, setDeleting] = useState(false);
  const router = useRouter();
  const template = saved?.template;
  return (
    <FormProvider {...form}>
      <TopBar
        crumbs={[
          { label: "Admin", href: places.admin },
          { label: "Templates", href: "/admin/templates" },
          { label: template?.name ?? "New template" },
        ]}
        actions={
          template && <TemplateMenu template={template} size="bar" onDelete={() => setDeleting(true)} />
        }
      />
      <form
        noValidate
        aria-label="Template"
        onSubmit={deeds.submit}
        onKeyDown={submitOnModEnter}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="grid max-w-180 gap-3 px-page pt-4 pb-5">
            {clash && (
              <ClashNote clash={clash} onTakeTheirs={deeds.takeTheirs} onOverwrite={deeds.overwrite} />
            )}
            {errors.root && (
              <Note tone="danger" role="alert">
                {errors.root.message}
              </Note>
            )}
            <TemplateFields phases={phases} defaults={defaults.filter(({ id }) => id !== template?.id)} />
          </div>
          <TaskList />
        </div>
        <EditorFoot isNew={!template} onDiscard={deeds.discard} />
      </form>
      <Suspense fallback={null}>
        {guard.isAsking && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
        {isDeleting && template && (
          <DeleteTemplateDialog
            template={template}
            onClose={() => setDeleting(false)}
            onDeleted={() => router.replace("/admin/templates")}
          />
        )}
      </Suspense>
    </FormProvider>
  );
}
