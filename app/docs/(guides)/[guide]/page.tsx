import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { GuideText } from "@/components/docs/guide-text";
import { baseUrlFor } from "@/lib/docs/base-url";
import { readGuide } from "@/lib/docs/guides";

export async function generateMetadata(props: PageProps<"/docs/[guide]">): Promise<Metadata> {
  const { name, title } = await guideOf(props);
  return { title, alternates: { types: { "text/markdown": `/docs/${name}.md` } } };
}

export default async function GuidePage(props: PageProps<"/docs/[guide]">) {
  const { name, markdown } = await guideOf(props);
  return <GuideText name={name} markdown={markdown} />;
}

async function guideOf({ params }: PageProps<"/docs/[guide]">) {
  return readGuide((await params).guide, baseUrlFor(await headers())) ?? notFound();
}
