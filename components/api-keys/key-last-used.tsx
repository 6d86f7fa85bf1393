import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiKey } from "@/lib/contract/api-key";
import type { Clock } from "./key-words";

export function KeyLastUsed({ apiKey, clock }: { apiKey: ApiKey; clock: Clock }) {
  if (apiKey.last_used_at === null) return <span className="text-3">Never used</span>;
  return <RelativeTime value={apiKey.last_used_at} {...clock} />;
}
