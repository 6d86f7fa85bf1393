import { places } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function EditorSkeleton() {
  return (
    <>
      <TopBar
        crumbs={[
          { label: "Admin", href: places.admin },
          { label: "Templates", href: "/admin/templates" },
          { label: "…" },
        ]}
      />
      <SkeletonGroup label="Loading the template" className="min-h-0 flex-1 overflow-hidden">
        <div className="grid max-w-180 grid-cols-[minmax(0,1fr)_240px] gap-3 px-page pt-10 pb-18 max-md:grid-cols-1">
          <Skeleton height={32} />
          <Skeleton height={32} />
        </div>
        <div className="border-t border-line pt-25">
          {widths.map((width) => (
            <div key={width} className="flex h-row items-center border-b border-line pl-13">
              <Skeleton width={width} />
            </div>
          ))}
        </div>
      </SkeletonGroup>
    </>
  );
}

const widths = [210, 168, 244, 132];
