import { Th } from "@/components/ui/table";

export function FieldColumns() {
  return (
    <>
      <colgroup>
        <col />
        <col className="w-56" />
        <col className="w-44" />
        <col className="w-28" />
        <col className="w-32" />
        <col className="w-13" />
      </colgroup>
      <thead>
        <tr>
          <Th>Label</Th>
          <Th>Slug</Th>
          <Th>Type</Th>
          <Th>Required</Th>
          <Th align="right">Used by</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
    </>
  );
}
