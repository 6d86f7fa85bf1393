import { Archive, TriangleAlert } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import type { CustomerStatus } from "@/lib/contract/enums";
import { statusLabels } from "./status-labels";

/** Colour only where somebody has to act: the normal states are plain words. */
export function StatusChip({ status }: { status: CustomerStatus }) {
  if (status === "at_risk") {
    return (
      <Chip tone="warning" icon={<Icon of={TriangleAlert} size={12} />}>
        {statusLabels.at_risk}
      </Chip>
    );
  }
  if (status === "archived") {
    return (
      <Chip tone="neutral" icon={<Icon of={Archive} size={12} />}>
        {statusLabels.archived}
      </Chip>
    );
  }
  if (status === "churned") return <Chip>{statusLabels.churned}</Chip>;
  return <span className="text-2">{statusLabels[status]}</span>;
}
