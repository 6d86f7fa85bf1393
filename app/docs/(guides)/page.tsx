import type { Metadata } from "next";
import { headers } from "next/headers";
import { DocsIndex } from "@/components/docs/docs-index";
import { baseUrlFor } from "@/lib/docs/base-url";
import { readGuides } from "@/lib/docs/guides";

export const metadata: Metadata = { title: "Documentation" };

export default async function DocsPage() {
  const baseUrl = baseUrlFor(await headers());
  return <DocsIndex baseUrl={baseUrl} guides={readGuides(baseUrl)} />;
}
