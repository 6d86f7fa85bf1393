import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import type { ApiKey } from "@/lib/contract/api-key";
import { isOver, stateOf } from "./key-words";

export type Deed = "rotate" | "revoke";
export type AskDeed = (deed: Deed, apiKey: ApiKey) => void;

/** A key that is over has none: nothing is left to do with it. */
export function KeyMenu({ apiKey, now, onAsk }: { apiKey: ApiKey; now: string; onAsk: AskDeed }) {
  if (isOver(apiKey, now)) return null;
  return (
    <OnDemand
      load={loadList}
      extra={{
        mayRotate: stateOf(apiKey, now) === "working",
        onAsk: (deed: Deed) => onAsk(deed, apiKey),
      }}
      trigger={
        <IconButton
          label={`${apiKey.name}: more`}
          size="small"
          icon={<Icon of={Ellipsis} size={14} />}
          className="touch-area"
        />
      }
    />
  );
}

async function loadList() {
  return (await import("./key-menu-list")).KeyMenuList;
}
