import { LoaderCircle } from "lucide-react";
import { Icon } from "./icon";

export function Spinner({ size = 14 }: { size?: 12 | 14 | 16 }) {
  return <Icon of={LoaderCircle} size={size} className="animate-spin motion-reduce:animate-none" />;
}
