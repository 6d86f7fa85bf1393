"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { applyTemplateOptions } from "@/lib/client/onboardings";
import { templateListOptions } from "@/lib/client/templates";
import type { Template } from "@/lib/contract/template";
import type { PageFacts } from "./facts";
import { useOnboarding } from "./use-onboarding";
import { wordsFor } from "./value-words";

/** Adds the tasks of a template by hand, those of the present phase first in the list. */
export function ApplyTemplateDialog({ facts, onClose }: { facts: PageFacts; onClose: () => void }) {
  const { phase } = useOnboarding(facts.onboardingId);
  const list = useQuery(templateListOptions);
  const { mutateAsync, isPending } = useMutation(applyTemplateOptions(useQueryClient()));
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const templates = (list.data?.data ?? []).toSorted(
    (a, b) => Number(b.phase === phase) - Number(a.phase === phase),
  );
  const id = chosen ?? templates[0]?.id;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (id === undefined || isPending) return;
    try {
      const { task_count: count } = await mutateAsync({ id: facts.onboardingId, templateId: id });
      showToast({ text: count === 1 ? "1 task added" : `${count} tasks added`, tone: "success" });
      onClose();
    } catch (error) {
      setProblem(refusalOf(error, "Nothing was added."));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isHeld={isPending}
      title="Apply a template"
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="primary"
            size="form"
            loading={isPending}
            disabledReason={id === undefined ? "There is no template to apply" : undefined}
          >
            Apply template
          </Button>
        </>
      }
    >
      {list.isPending ? (
        <SkeletonGroup label="Loading the templates">
          <Skeleton height={32} />
        </SkeletonGroup>
      ) : (
        <Choice facts={facts} templates={templates} value={id} onValueChange={setChosen} />
      )}
      {(problem ?? list.error) && (
        <Note tone="danger" role="alert">
          {problem ?? refusalOf(list.error, "The templates could not be loaded.")}
        </Note>
      )}
    </Dialog>
  );
}

type ChoiceProps = {
  facts: PageFacts;
  templates: readonly Template[];
  value: string | undefined;
  onValueChange: (id: string) => void;
};

function Choice({ facts, templates, value, onValueChange }: ChoiceProps) {
  if (templates.length === 0)
    return <p>There are no templates yet. An admin can make them under Admin, Templates.</p>;
  const chosen = templates.find(({ id }) => id === value);
  return (
    <>
      <Field label="Template">
        <Select
          value={value ?? null}
          onValueChange={onValueChange}
          options={templates.map(({ id, name, phase }) => ({
            value: id,
            label: name,
            hint: wordsFor(facts, "phase", phase),
          }))}
        />
      </Field>
      {chosen && (
        <p>
          Its tasks are added to {wordsFor(facts, "phase", chosen.phase)}, due from today. What is there stays
          as it is.
        </p>
      )}
    </>
  );
}
