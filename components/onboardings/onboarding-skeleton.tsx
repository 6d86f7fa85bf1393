import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const phases = ["1", "2", "3", "4", "5", "6", "7"];
const rows = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** An onboarding in its real shape: name, facts, stepper, rows. */
export function OnboardingSkeleton() {
  return (
    <SkeletonGroup label="Loading the onboarding" className="min-h-0 flex-1 overflow-hidden">
      <div className="grid gap-3 px-page pt-4 pb-3">
        <Skeleton width={280} height={20} />
        <Skeleton width={460} height={12} />
      </div>
      <div className="grid grid-cols-7 gap-1 px-page pb-3.5">
        {phases.map((phase) => (
          <div key={phase} className="grid gap-2">
            <Skeleton height={3} />
            <Skeleton width="70%" className="max-md:hidden" />
          </div>
        ))}
      </div>
      <div className="border-t border-line">
        {rows.map((row) => (
          <div key={row} className="flex h-9 items-center gap-3 border-b border-line px-page">
            <Skeleton isRound height={16} />
            <Skeleton width={260} />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
