import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const widths = [148, 220, 96, 180, 132, 240, 110, 170, 150, 200, 90, 160];

/** The list in its real shape: tool bar, head and rows. */
export function CustomersSkeleton() {
  return (
    <SkeletonGroup label="Loading customers" className="min-h-0 flex-1 overflow-hidden">
      <div className="flex h-toolbar items-center gap-1.5 border-b border-line px-page">
        <Skeleton width={220} height={28} />
        <Skeleton width={72} height={24} />
        <Skeleton width={72} height={24} />
      </div>
      <div className="h-row-head border-b border-line max-md:hidden" />
      {widths.map((width) => (
        <div key={width} className="flex h-row items-center gap-6 border-b border-line px-page max-md:h-15">
          <span className="min-w-0 flex-1">
            <Skeleton width={width} />
          </span>
          <span className="contents max-md:hidden">
            <Skeleton width={70} />
            <Skeleton height={20} isRound />
            <Skeleton width={110} />
            <Skeleton width={60} />
          </span>
          <Skeleton width={72} />
        </div>
      ))}
    </SkeletonGroup>
  );
}
