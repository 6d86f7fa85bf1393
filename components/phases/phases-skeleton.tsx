import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { PhaseColumns, phaseGrid } from "./phase-columns";
import { PhasesHeader } from "./phases-header";

export function PhasesSkeleton() {
  return (
    <>
      <PhasesHeader action={<Skeleton width={97} height={28} className="max-md:h-touch!" />} />
      <SkeletonGroup
        label="Loading the phases"
        className="min-h-0 flex-1 overflow-hidden border-t border-line"
      >
        <PhaseColumns />
        {widths.map((width) => (
          <div key={width} className={`${phaseGrid} h-row border-b border-line max-md:h-22.25`}>
            <span />
            <span className="flex items-center gap-3">
              <Skeleton height={14} isRound />
              <Skeleton width={width} />
            </span>
            <span className="contents max-md:hidden">
              <span />
              <Skeleton width={44} />
              <Skeleton width={12} className="justify-self-end" />
              <span className="pl-5">
                <Skeleton width={64} />
              </span>
            </span>
          </div>
        ))}
      </SkeletonGroup>
    </>
  );
}

const widths = [136, 96, 44, 108, 68, 48, 64];
