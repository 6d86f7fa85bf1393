import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const widths = ["62%", "84%", "48%", "70%"];

/** Comments in their real shape: initials, name, words. */
export function CommentsSkeleton() {
  return (
    <SkeletonGroup label="Loading comments">
      {widths.map((width) => (
        <div key={width} className="flex gap-2.5 px-page py-2.5">
          <Skeleton height={24} isRound />
          <div className="grid flex-1 gap-3 pt-2">
            <Skeleton width={150} />
            <Skeleton width={width} />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
