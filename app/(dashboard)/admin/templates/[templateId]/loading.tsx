import { EditorSkeleton } from "@/components/templates/editor-skeleton";

export default function Loading() {
  return <EditorSkeleton />;
}
