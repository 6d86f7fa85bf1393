import { Monitor, Moon, Sun } from "lucide-react";
import { Icon } from "@/components/ui/icon";

export const themeOptions = [
  { value: "system", label: "System", icon: <Icon of={Monitor} size={14} /> },
  { value: "light", label: "Light", icon: <Icon of={Sun} size={14} /> },
  { value: "dark", label: "Dark", icon: <Icon of={Moon} size={14} /> },
] as const;
