import { TemplatesSkeleton } from "@/components/templates/templates-skeleton";

export default function Loading() {
  return <TemplatesSkeleton />;
}
