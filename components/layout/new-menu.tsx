"use client";

import { Building2, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { mayCreate, places } from "./places";
import { useShell } from "./shell-context";

export function NewMenu() {
  const { role } = useShell();
  if (!mayCreate(role)) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button
          icon={<Icon of={Plus} size={14} />}
          className="aria-expanded:bg-press max-md:size-touch max-md:border-transparent max-md:bg-transparent max-md:px-0"
        >
          <span className="max-md:sr-only">New</span>
        </Button>
      }
    >
      <MenuLink href={places.newCustomer} icon={<Icon of={Building2} size={14} />} kbd="C">
        Customer
      </MenuLink>
    </Menu>
  );
}
