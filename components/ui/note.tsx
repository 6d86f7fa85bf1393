import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type NoteProps = {
  tone?: "plain" | "warning" | "danger" | "success";
  role?: "status" | "alert";
  children: ReactNode;
};

export function Note({ tone = "plain", role, children }: NoteProps) {
  const { drawing, ground, ink } = tones[tone];
  return (
    <div role={role} className={cx("flex gap-2 rounded-2 border px-2.5 py-2 text-13", ground)}>
      <Icon of={drawing} size={14} className={cx("mt-0.75", ink)} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

const tones = {
  plain: { drawing: Info, ground: "border-line-2", ink: "text-2" },
  warning: { drawing: TriangleAlert, ground: "border-transparent bg-warning-soft", ink: "text-warning" },
  danger: { drawing: CircleAlert, ground: "border-transparent bg-danger-soft", ink: "text-danger" },
  success: { drawing: CircleCheck, ground: "border-transparent bg-success-soft", ink: "text-success" },
};
