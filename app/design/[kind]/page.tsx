import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { SampleAuth } from "@/components/design/sample-auth";
import { SampleShell } from "@/components/design/sample-shell";
import { env } from "@/lib/env";
import { parseSidebar, sidebarCookie } from "@/lib/sidebar";

export default async function DesignSamplePage({ params }: { params: Promise<{ kind: string }> }) {
  if (env.NODE_ENV === "production") notFound();
  const { kind } = await params;
  if (kind !== "shell") return <SampleAuth kind={kind} />;
  const { isFolded } = parseSidebar((await cookies()).get(sidebarCookie)?.value);
  return <SampleShell isSidebarFolded={isFolded} />;
}
