import { and, asc, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { phases, templates, templateTasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { WholeList } from "@/lib/contract/query";
import type { Template, TemplateQuery } from "@/lib/contract/template";
import { notFound } from "@/lib/errors";
import { requireKnownPhases } from "@/lib/services/phases/hold";
import { requireRef } from "@/lib/services/require-ref";
import { wholeList } from "@/lib/services/whole-list";
import { serializeTemplate } from "./serialize";

/** In the order of the sequence; those of archived phases stand last. */
export async function listTemplates(
  ctx: Context,
  { phase }: TemplateQuery = {},
): Promise<WholeList<Template>> {
  if (phase) await requireKnownPhases(ctx, phase);
  return wholeList(await readTemplates(ctx, phase && inArray(templates.phase, phase)));
}

export async function getTemplate(ctx: Context, id: string): Promise<Template> {
  const ref = requireRef("template", id);
  if (!("id" in ref)) throw notFound("template");
  const [template] = await readTemplates(ctx, eq(templates.id, ref.id));
  if (!template) throw notFound("template");
  return template;
}

async function readTemplates(ctx: Context, which: SQL | undefined): Promise<Template[]> {
  const rows = await ctx.db
    .select({ template: templates, task: templateTasks })
    .from(templates)
    .innerJoin(phases, and(eq(phases.workspaceId, templates.workspaceId), eq(phases.key, templates.phase)))
    .leftJoin(
      templateTasks,
      and(eq(templateTasks.workspaceId, templates.workspaceId), eq(templateTasks.templateId, templates.id)),
    )
    .where(and(eq(templates.workspaceId, ctx.workspace.id), isNull(templates.deletedAt), which))
    .orderBy(
      desc(isNull(phases.archivedAt)),
      asc(phases.position),
      desc(templates.defaultForPhase),
      asc(templates.name),
      asc(templates.id),
      asc(templateTasks.position),
    );
  const byTemplate = Map.groupBy(rows, ({ template }) => template.id);
  return [...byTemplate.values()].flatMap((ofOne) => {
    const [first] = ofOne;
    return first
      ? [
          serializeTemplate(
            first.template,
            ofOne.flatMap(({ task }) => task ?? []),
          ),
        ]
      : [];
  });
}
