import { KeysSkeleton } from "@/components/api-keys/keys-skeleton";

export default function Loading() {
  return <KeysSkeleton />;
}
