"use client";

import { Eye } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import type { Comment } from "@/lib/contract/comment";

type VisibilityChoiceProps = {
  value: Comment["visibility"];
  onValueChange: (visibility: Comment["visibility"]) => void;
};

export function VisibilityChoice(props: VisibilityChoiceProps) {
  return (
    <Segmented
      label="Who sees it"
      options={[
        { value: "internal", label: "Internal" },
        { value: "customer", label: "Customer" },
      ]}
      {...props}
    />
  );
}

/** Said where it is written, before it is too late. */
export function CustomerSees({ name }: { name: string }) {
  return (
    <p
      role="status"
      className="flex items-start gap-1.5 rounded-2 bg-warning-soft px-2.5 py-1 text-12 font-medium text-warning"
    >
      <Icon of={Eye} size={12} className="mt-0.5" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{name} will see this comment.</span>
    </p>
  );
}
