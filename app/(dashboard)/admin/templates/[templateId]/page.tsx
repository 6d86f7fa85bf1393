import type { Metadata } from "next";
import { TemplateEditor } from "@/components/templates/template-editor";
import { loadEditor, templateOfPath } from "./load";

type Props = PageProps<"/admin/templates/[templateId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { templateId } = await params;
  return { title: templateId === "new" ? "New template" : (await templateOfPath(templateId)).name };
}

/** `/admin/templates/new` too: an editor that has nothing to save yet. */
export default async function Page({ params, searchParams }: Props) {
  const { templateId } = await params;
  return <TemplateEditor {...(await loadEditor(templateId, await searchParams))} />;
}
