import { Chip } from "@/components/ui/chip";
import type { ApiKey } from "@/lib/contract/api-key";
import { type Clock, endOf } from "./key-words";

export function KeyEnd({ apiKey, clock }: { apiKey: ApiKey; clock: Clock }) {
  const end = endOf(apiKey, clock);
  return end && <Chip title={end.moment}>{end.words}</Chip>;
}
