import { Toolbar } from "@/components/layout/toolbar";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Table, Td } from "@/components/ui/table";
import { KeyColumns, notNarrow } from "./key-columns";
import { KeysHeader } from "./keys-header";

export function KeysSkeleton() {
  return (
    <>
      <KeysHeader action={<Skeleton width={131} height={28} className="max-md:h-touch!" />} />
      <Toolbar hasTopLine>
        <Skeleton width={220} height={24} className="max-md:h-touch!" />
      </Toolbar>
      <SkeletonGroup label="Loading the API keys" className="@container min-h-0 flex-1 overflow-hidden">
        <Table className="min-w-215 max-md:hidden">
          <KeyColumns />
          <tbody>
            {widths.map((width) => (
              <SkeletonRow key={width} width={width} />
            ))}
          </tbody>
        </Table>
        <div className="md:hidden">
          {widths.map((width) => (
            <div key={width} className="grid min-h-15 content-center gap-2.5 border-b border-line px-page">
              <Skeleton width={width} height={10} />
              <Skeleton width={width + 60} />
            </div>
          ))}
        </div>
      </SkeletonGroup>
    </>
  );
}

function SkeletonRow({ width }: { width: number }) {
  return (
    <tr>
      <Td>
        <Skeleton width={width} />
      </Td>
      <Td>
        <Skeleton width={28} />
      </Td>
      <Td>
        <Skeleton width={96} />
      </Td>
      <Td>
        <Skeleton width={88} />
      </Td>
      <Td>
        <Skeleton width={84} />
      </Td>
      <Td>
        <Skeleton height={20} isRound />
      </Td>
      <Td>
        <Skeleton width={130} />
      </Td>
      <Td align="right" className={notNarrow}>
        <Skeleton width={52} className="ml-auto" />
      </Td>
      <Td />
    </tr>
  );
}

const widths = [92, 156, 84, 132, 118, 104];
