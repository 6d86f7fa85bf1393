import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const widths = [210, 260, 180, 240, 170, 330, 190, 280];

/** The tasks in their real shape: head of a phase, rows. */
export function TasksSkeleton() {
  return (
    <SkeletonGroup label="Loading tasks">
      <div className="flex h-8 items-center gap-2 border-b border-line bg-sunken px-page max-md:h-9">
        <Skeleton height={14} isRound />
        <Skeleton width={130} />
      </div>
      {widths.map((width) => (
        <div
          key={width}
          className="flex h-row items-center gap-2 border-b border-line pr-page pl-11.5 max-md:h-touch max-md:pl-page"
        >
          <Skeleton height={16} isRound />
          <Skeleton width={width} className="max-w-[55%]" />
          <span className="flex-1" />
          <Skeleton height={20} isRound />
          <Skeleton width={60} />
        </div>
      ))}
    </SkeletonGroup>
  );
}
