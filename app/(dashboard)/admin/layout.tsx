import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { mayAdminister } from "@/components/layout/places";
import { currentCtx } from "@/lib/auth/current-ctx";

/** Above the skeletons, so that whoever may not administer gets a real 404. The services refuse all the same. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { actor } = await currentCtx();
  if (!mayAdminister(actor.role)) notFound();
  return children;
}
