"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { popupClass } from "./popup-class";

type PopoverProps = {
  trigger: ReactElement<ComponentProps<"button">>;
  defaultOpen?: boolean;
  label: string;
  side?: "top" | "bottom" | "right";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

export function Popover({
  trigger,
  label,
  side,
  align = "start",
  className,
  children,
  ...root
}: PopoverProps) {
  return (
    <Base.Root {...root}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side ?? "bottom"}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--z-menu)"
        >
          <Base.Popup aria-label={label} className={cx(popupClass, "p-3", className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
