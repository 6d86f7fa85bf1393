import { Th } from "@/components/ui/table";

export function AuditColumns() {
  return (
    <>
      <colgroup>
        <col className="w-24" />
        <col className="w-30" />
        <col className="w-44" />
        <col />
        <col className="w-36" />
        <col className="w-56" />
      </colgroup>
      <thead>
        <tr>
          <Th>Number</Th>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th>On</Th>
          <Th>Reason</Th>
        </tr>
      </thead>
    </>
  );
}
