import type { Metadata } from "next";
import { NotFoundState } from "@/components/layout/not-found-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return <NotFoundState title="There is no such page" />;
}
