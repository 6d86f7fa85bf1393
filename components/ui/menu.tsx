"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { Kbd } from "./kbd";
import { groupLabelClass, itemClass, popupClass } from "./popup-class";

type MenuProps = {
  trigger: ReactElement<ComponentProps<"button">>;
  defaultOpen?: boolean;
  side?: "top" | "bottom" | "right";
  align?: "start" | "center" | "end";
  children: ReactNode;
};

export function Menu({ trigger, side = "bottom", align = "start", defaultOpen, children }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen ?? false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={4}
          className="z-(--z-menu)"
        >
          <Base.Popup className={popupClass}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  kbd?: string;
  tone?: "plain" | "danger";
  disabled?: boolean;
  onClick?: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, kbd, tone = "plain", disabled, onClick, children }: MenuItemProps) {
  return (
    <Base.Item
      className={cx(itemClass, tone === "danger" && "text-danger")}
      {...(disabled === undefined ? {} : { disabled })}
      {...(onClick ? { onClick } : {})}
    >
      <ItemBody icon={icon} kbd={kbd}>
        {children}
      </ItemBody>
    </Base.Item>
  );
}

type MenuLinkProps = {
  href: Route;
  icon?: ReactNode;
  kbd?: string;
  isCurrent?: boolean;
  children: ReactNode;
};

export function MenuLink({ href, icon, kbd, isCurrent, children }: MenuLinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      className={itemClass}
      render={<Link href={href} aria-current={isCurrent ? "true" : undefined} />}
    >
      <ItemBody icon={icon} kbd={kbd}>
        {children}
      </ItemBody>
      {isCurrent && <Icon of={Check} size={14} className="text-3" />}
    </Base.LinkItem>
  );
}

type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
  closeOnClick?: boolean;
};

export function MenuChoice<Value extends string>({
  label,
  value,
  onValueChange,
  options,
  closeOnClick = false,
}: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          className={itemClass}
          closeOnClick={closeOnClick}
        >
          <ItemBody icon={option.icon}>{option.label}</ItemBody>
          <Base.RadioItemIndicator>
            <Icon of={Check} size={14} className="text-3" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

type MenuCheckboxItemProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
};

export function MenuCheckboxItem({ checked, onCheckedChange, children }: MenuCheckboxItemProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={itemClass}>
      <ItemBody>{children}</ItemBody>
      <Base.CheckboxItemIndicator>
        <Icon of={Check} size={14} className="text-accent-text" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

function MenuLabel({ children }: { children: ReactNode }) {
  return <Base.GroupLabel className={groupLabelClass}>{children}</Base.GroupLabel>;
}

export function MenuGroup({ label, children }: { label?: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      {label && <MenuLabel>{label}</MenuLabel>}
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}

function ItemBody({
  icon,
  kbd,
  children,
}: {
  icon?: ReactNode;
  kbd?: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {icon && <span className="shrink-0 text-3">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {kbd && (
        <span className="max-md:hidden">
          <Kbd keys={kbd} />
        </span>
      )}
    </>
  );
}
