import type { ApiKey } from "@/lib/contract/api-key";
import { type Clock, isOver, stateOf } from "./key-words";

export function KeyName({ apiKey, clock }: { apiKey: ApiKey; clock: Clock }) {
  const isStruck = stateOf(apiKey, clock.now) === "revoked";
  return (
    <span
      dir="auto"
      title={apiKey.name}
      className={`min-w-0 truncate ${isOver(apiKey, clock.now) ? "text-3" : "font-medium"} ${isStruck ? "line-through decoration-(--line-control)" : ""}`}
    >
      {apiKey.name}
    </span>
  );
}
