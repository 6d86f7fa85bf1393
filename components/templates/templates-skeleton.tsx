import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TemplatesHeader } from "./templates-header";

export function TemplatesSkeleton() {
  return (
    <>
      <TemplatesHeader action={<Skeleton width={120} height={28} className="max-md:h-touch!" />} />
      <SkeletonGroup
        label="Loading the templates"
        className="min-h-0 flex-1 overflow-hidden border-t border-line"
      >
        {groups.map(({ width, rows }) => (
          <div key={width}>
            <div className="flex h-row items-center border-b border-line bg-sunken px-page max-md:h-touch">
              <Skeleton width={width} />
            </div>
            {rows.map((row) => (
              <div
                key={row}
                className="flex h-row items-center justify-between gap-4 border-b border-line px-page max-md:h-15"
              >
                <Skeleton width={row} />
                <Skeleton width={96} className="max-md:hidden" />
              </div>
            ))}
          </div>
        ))}
      </SkeletonGroup>
    </>
  );
}

const groups = [
  { width: 142, rows: [168] },
  { width: 100, rows: [132, 190] },
  { width: 48, rows: [120] },
  { width: 118, rows: [152, 110] },
];
