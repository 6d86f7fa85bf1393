import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Table, Td } from "@/components/ui/table";
import { FieldColumns } from "./field-columns";
import { FieldsHeader } from "./fields-header";

const widths = [92, 156, 84, 132, 118];

export function FieldsSkeleton() {
  return (
    <>
      <FieldsHeader action={<Skeleton width={96} height={28} className="max-md:h-touch!" />} />
      <SkeletonGroup
        label="Loading the custom fields"
        className="min-h-0 flex-1 overflow-hidden border-t border-line"
      >
        <Table className="min-w-200 max-md:hidden">
          <FieldColumns />
          <tbody>
            {widths.map((width) => (
              <tr key={width}>
                <Td>
                  <Skeleton width={width} />
                </Td>
                <Td>
                  <Skeleton width={width - 20} />
                </Td>
                <Td>
                  <Skeleton width={72} />
                </Td>
                <Td>
                  <Skeleton width={52} />
                </Td>
                <Td align="right">
                  <Skeleton width={84} className="ml-auto" />
                </Td>
                <Td />
              </tr>
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
