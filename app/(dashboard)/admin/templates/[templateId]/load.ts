import { notFound } from "next/navigation";
import { cache } from "react";
import { mayAdminister } from "@/components/layout/places";
import { copyOf, emptyTemplate, valuesOf } from "@/components/templates/template-values";
import { currentCtx } from "@/lib/auth/current-ctx";
import type { Template } from "@/lib/contract/template";
import { ApiError } from "@/lib/errors";
import { etagOf } from "@/lib/etag";
import { listTemplatePhases } from "@/lib/services/templates/phases";
import { getTemplate, listTemplates } from "@/lib/services/templates/queries";

/** Read once per page, for its title and its body. */
export const templateOfPath = cache(async (id: string): Promise<Template> => {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  try {
    return await getTemplate(ctx, id);
  } catch (error) {
    if (error instanceof ApiError && error.code === "template_not_found") notFound();
    throw error;
  }
});

type Search = { [name: string]: string | string[] | undefined };

/** What the editor shows. A new template is empty, in the phase that is asked for, or a copy of another one. */
export async function loadEditor(segment: string, { phase, from }: Search) {
  const ctx = await currentCtx();
  if (!mayAdminister(ctx.actor.role)) notFound();
  const [phases, templates] = await Promise.all([listTemplatePhases(ctx), listTemplates(ctx)]);
  const defaults = templates.data
    .filter((template) => template.default_for_phase)
    .map(({ id, name, phase }) => ({ id, name, phase }));
  if (segment !== "new") {
    const template = await templateOfPath(segment);
    const loaded = { template, version: etagOf(JSON.stringify(template)) };
    return { initial: valuesOf(template), loaded, phases, defaults };
  }
  const live = phases.filter(({ isArchived }) => !isArchived);
  const chosen = live.find(({ key }) => key === phase) ?? live[0];
  const initial =
    typeof from === "string" ? copyOf(await templateOfPath(from)) : emptyTemplate(chosen?.key ?? "");
  return { initial, loaded: null, phases, defaults };
}
