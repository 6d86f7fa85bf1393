import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Buttons } from "@/components/design/buttons";
import { Chips } from "@/components/design/chips";
import { Fields } from "@/components/design/fields";
import { Overlays } from "@/components/design/overlays";
import { States } from "@/components/design/states";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Design" };

/** The parts in their states, for whoever builds with them. Not there in production. */
export default function DesignPage() {
  if (env.NODE_ENV === "production") notFound();
  return (
    <main className="mx-auto max-w-300 px-page py-4">
      <h1 className="pb-3 text-20 font-bold tracking-title">Design</h1>
      <Buttons />
      <Fields />
      <Chips />
      <Overlays />
      <States />
    </main>
  );
}
