import { headers } from "next/headers";
import { DocsLayout } from "@/components/docs/docs-layout";
import { baseUrlFor } from "@/lib/docs/base-url";
import { readGuides } from "@/lib/docs/guides";

/** Open to everybody: whoever integrates has a key, and often no login. */
export default async function GuidesLayout({ children }: LayoutProps<"/docs">) {
  const guides = readGuides(baseUrlFor(await headers()));
  return <DocsLayout guides={guides.map(({ name, title }) => ({ name, title }))}>{children}</DocsLayout>;
}
