"use client";

import { Building2 } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { places } from "./places";

export function NewMenuList(props: OnDemandPopup) {
  return (
    <Menu align="end" {...props}>
      <MenuLink href={places.newCustomer} icon={<Icon of={Building2} size={14} />} kbd="C">
        Customer
      </MenuLink>
    </Menu>
  );
}
