"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { showToast, showUndoToast } from "@/components/ui/toast-queue";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { CallError } from "@/lib/client/call";
import { showFormFaults } from "@/lib/client/form-faults";
import { createTemplateOptions, getTemplateVersion, updateTemplateOptions } from "@/lib/client/templates";
import type { Template } from "@/lib/contract/template";
import { templateHref } from "./template-links";
import { bodyOf, type TemplateValues, valuesOf } from "./template-values";

/** A template as the server has it, and the version that the next change is written against. */
export type SavedTemplate = { template: Template; version: string };

/** What somebody else saved meanwhile, and the words that say who. */
export type Clash = SavedTemplate & { message: string };

export function useTemplateForm(initial: TemplateValues, loaded: SavedTemplate | null) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const create = useMutation(createTemplateOptions(queryClient));
  const update = useMutation(updateTemplateOptions(queryClient));
  const [saved, setSaved] = useState(loaded);
  const [clash, setClash] = useState<Clash>();
  const form = useForm<TemplateValues>({
    defaultValues: initial,
    resolver: checkOnDemand,
  });

  async function save(values: TemplateValues, { template, version }: SavedTemplate): Promise<void> {
    const patch = bodyOf(values);
    const { data, etag } = await update.mutateAsync({ id: template.id, patch, version });
    take({ template: data, version: etag ?? "*" });
    showToast({ text: `“${data.name}” saved`, tone: "success" });
  }

  async function createFrom(values: TemplateValues): Promise<void> {
    const template = await create.mutateAsync(bodyOf(values));
    form.reset(values);
    showToast({ text: `“${template.name}” created`, tone: "success" });
    router.replace(templateHref(template.id));
  }

  /** The form shows what is saved; who was typing goes on in the same field. */
  function take(present: SavedTemplate): void {
    const field = document.activeElement?.getAttribute("name");
    setSaved(present);
    setClash(undefined);
    form.reset(valuesOf(present.template));
    router.refresh();
    if (field) requestAnimationFrame(() => form.setFocus(field as "name"));
  }

  async function meet(error: unknown): Promise<void> {
    if (!saved || !(error instanceof CallError) || error.code !== "version_mismatch") {
      return showFormFaults(form, error);
    }
    const { data, etag } = await getTemplateVersion(saved.template.id);
    setClash({ template: data, version: etag ?? "*", message: error.message });
  }

  const send = (against: SavedTemplate | null) =>
    form.handleSubmit(async (values) => {
      try {
        await (against ? save(values, against) : createFrom(values));
      } catch (error) {
        await meet(error).catch((fault) => showFormFaults(form, fault));
      }
    });

  const discard = () => {
    const mine = form.getValues();
    form.reset();
    showUndoToast("Changes discarded", () => form.reset(mine, { keepDefaultValues: true }));
  };

  return {
    form,
    saved,
    clash,
    discard,
    submit: useSingleSubmit(send(saved)),
    takeTheirs: () => clash && take(clash),
    overwrite: useSingleSubmit(send(clash ?? saved)),
  };
}

/** The schema is needed first when somebody saves: the page comes without it. */
const checkOnDemand: Resolver<TemplateValues> = async (...given) =>
  (await import("./template-resolver")).templateResolver(...given);
