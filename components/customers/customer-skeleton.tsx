import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const rows = ["status", "owner", "domain", "plan", "mrr", "orders", "tags", "slug"];

/** A record in its real shape: name, facts, details. */
export function CustomerSkeleton() {
  return (
    <SkeletonGroup label="Loading the customer" className="min-h-0 flex-1 overflow-hidden">
      <div className="grid gap-3 border-b border-line px-page py-4">
        <Skeleton width={260} height={20} />
        <Skeleton width={420} height={12} />
      </div>
      <div className="max-w-120 px-page py-4">
        {rows.map((row) => (
          <div key={row} className="flex h-form items-center gap-4">
            <Skeleton width={96} />
            <Skeleton width={180} />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
