import { Ban, Ellipsis, RefreshCw } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { ApiKey } from "@/lib/contract/api-key";
import { isOver, stateOf } from "./key-words";

export type Deed = "rotate" | "revoke";
export type AskDeed = (deed: Deed, apiKey: ApiKey) => void;

/** A key that is over has none: nothing is left to do with it. */
export function KeyMenu({ apiKey, now, onAsk }: { apiKey: ApiKey; now: string; onAsk: AskDeed }) {
  if (isOver(apiKey, now)) return null;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={`${apiKey.name}: more`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="touch-area"
        />
      }
    >
      {stateOf(apiKey, now) === "working" && (
        <MenuItem icon={<Icon of={RefreshCw} size={14} />} onClick={() => onAsk("rotate", apiKey)}>
          Rotate key
        </MenuItem>
      )}
      <MenuItem icon={<Icon of={Ban} size={14} />} tone="danger" onClick={() => onAsk("revoke", apiKey)}>
        Revoke key
      </MenuItem>
    </Menu>
  );
}
