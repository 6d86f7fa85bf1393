import { FieldsSkeleton } from "@/components/custom-fields/fields-skeleton";

export default function Loading() {
  return <FieldsSkeleton />;
}
