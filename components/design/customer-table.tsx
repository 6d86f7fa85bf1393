"use client";

import { Download, Plus, TriangleAlert, Upload } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { BulkAction, BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { RelativeTime } from "@/components/ui/relative-time";
import { SortHead, Table, TableFoot, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { customers, now, people } from "./samples";

export function CustomerTable() {
  const [selected, setSelected] = useState<readonly string[]>(["Acme Inc."]);
  const [direction, setDirection] = useState<"asc" | "desc">("asc");
  const select = (name: string, isOn: boolean) =>
    setSelected(isOn ? [...selected, name] : selected.filter((other) => other !== name));
  return (
    <>
      <div className="relative min-h-0 flex-1">
        <div className="h-full overflow-auto pb-18">
          <Table className="min-w-200">
            <Columns />
            <thead>
              <tr>
                <Th>
                  <Checkbox label="Select all" isLabelHidden indeterminate={selected.length > 0} />
                </Th>
                <SortHead
                  direction={direction}
                  onSort={() => setDirection(direction === "asc" ? "desc" : "asc")}
                >
                  Name
                </SortHead>
                <Th>Status</Th>
                <Th>Owner</Th>
                <Th>Tags</Th>
                <Th align="right">Last activity</Th>
              </tr>
            </thead>
            <tbody>
              {customers.map((customer, index) => (
                <CustomerRow
                  key={customer.name}
                  customer={customer}
                  isCursor={index === 2}
                  isSelected={selected.includes(customer.name)}
                  onSelect={(isOn) => select(customer.name, isOn)}
                />
              ))}
            </tbody>
          </Table>
        </div>
        <BulkBar count={selected.length} onClear={() => setSelected([])}>
          <BulkAction>Set owner</BulkAction>
          <BulkAction>Set status</BulkAction>
          <BulkAction isDangerous>Delete</BulkAction>
        </BulkBar>
      </div>
      <TableFoot>
        <span>212 customers</span>
        <span>14 archived and churned are hidden.</span>
      </TableFoot>
    </>
  );
}

function Columns() {
  return (
    <colgroup>
      <col className="w-10.5" />
      <col />
      <col className="w-25" />
      <col className="w-40" />
      <col className="w-35" />
      <col className="w-27.5" />
    </colgroup>
  );
}

type CustomerRowProps = {
  customer: (typeof customers)[number];
  isSelected: boolean;
  isCursor: boolean;
  onSelect: (isOn: boolean) => void;
};

function CustomerRow({ customer, isSelected, isCursor, onSelect }: CustomerRowProps) {
  const owner = people[customer.owner] ?? people[0];
  const moment = new Date(Date.parse(now) - customer.ago * 60_000).toISOString();
  return (
    <Tr isSelected={isSelected} isCursor={isCursor}>
      <Td>
        <Checkbox
          label={`Select ${customer.name}`}
          isLabelHidden
          checked={isSelected}
          onCheckedChange={onSelect}
        />
      </Td>
      <Td title={customer.name}>
        <span className="font-medium" dir="auto">
          {customer.name}
        </span>
        <span className="pl-2 text-12 text-3">{customer.domain}</span>
      </Td>
      <Td>
        {customer.status === "At risk" ? (
          <Chip tone="warning" icon={<Icon of={TriangleAlert} size={12} />}>
            At risk
          </Chip>
        ) : (
          <span className="text-2">{customer.status}</span>
        )}
      </Td>
      <Td>
        {owner && (
          <span className="flex items-center gap-2">
            <Avatar {...owner} isDecorative />
            <span className="truncate">{owner.name}</span>
          </span>
        )}
      </Td>
      <Td>
        <span className="flex gap-1">
          {customer.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      </Td>
      <Td align="right" className="text-3">
        <RelativeTime value={moment} now={now} timeZone="Europe/Stockholm" />
      </Td>
    </Tr>
  );
}

export function TableActions() {
  return (
    <>
      <Button variant="ghost" icon={<Icon of={Upload} size={14} />}>
        Import
      </Button>
      <Button variant="ghost" icon={<Icon of={Download} size={14} />}>
        Export
      </Button>
      <Button variant="primary" icon={<Icon of={Plus} size={14} />}>
        Add customer
      </Button>
    </>
  );
}
