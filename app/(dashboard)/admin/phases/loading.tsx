import { PhasesSkeleton } from "@/components/phases/phases-skeleton";

export default function Loading() {
  return <PhasesSkeleton />;
}
