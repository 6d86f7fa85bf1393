import { Toolbar } from "@/components/layout/toolbar";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Table, Td } from "@/components/ui/table";
import { AuditColumns } from "./audit-columns";
import { AuditLogHeader } from "./audit-log-header";

export function AuditSkeleton() {
  return (
    <>
      <AuditLogHeader action={<Skeleton width={110} height={28} className="max-md:h-touch!" />} />
      <Toolbar hasTopLine>
        <Skeleton width={220} height={28} />
        <Skeleton width={64} height={24} />
        <Skeleton width={62} height={24} />
        <Skeleton width={84} height={24} />
        <Skeleton width={58} height={24} />
      </Toolbar>
      <SkeletonGroup label="Loading the audit log" className="min-h-0 flex-1 overflow-hidden">
        <Table className="min-w-230 max-md:hidden">
          <AuditColumns />
          <tbody>
            {widths.map((width) => (
              <tr key={width}>
                <Bar width={36} />
                <Bar width={72} />
                <Bar width={104} />
                <Bar width={width} />
                <Bar width={84} />
                <Td />
              </tr>
            ))}
          </tbody>
        </Table>
        <div className="md:hidden">
          {widths.map((width) => (
            <div key={width} className="grid min-h-15 content-center gap-2.5 border-b border-line px-page">
              <Skeleton width={width} height={10} />
              <Skeleton width={width - 60} />
            </div>
          ))}
        </div>
      </SkeletonGroup>
    </>
  );
}

function Bar({ width }: { width: number }) {
  return (
    <Td>
      <Skeleton width={width} />
    </Td>
  );
}

const widths = [132, 220, 176, 148, 260, 204, 118, 190, 240, 162];
