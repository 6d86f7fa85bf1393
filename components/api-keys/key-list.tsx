import type { ApiKey } from "@/lib/contract/api-key";
import { KeyEnd } from "./key-end";
import { KeyLastUsed } from "./key-last-used";
import { type AskDeed, KeyMenu } from "./key-menu";
import { KeyName } from "./key-name";
import { type Clock, modeWords, rightsWords, tierWords } from "./key-words";

type KeyListProps = { keys: readonly ApiKey[]; clock: Clock; onAsk: AskDeed };

/** The table as two-line rows, for a phone. */
export function KeyList({ keys, clock, onAsk }: KeyListProps) {
  return (
    <ul aria-label="API keys" className="md:hidden">
      {keys.map((apiKey) => (
        <li key={apiKey.id} className="flex min-h-15 items-center border-b border-line pr-1 pl-page">
          <div className="flex min-w-0 flex-1 flex-col gap-0.5 py-2">
            <div className="flex items-baseline gap-3 text-14">
              <KeyName apiKey={apiKey} clock={clock} />
              <span className="num ml-auto shrink-0 text-13 text-2">
                <KeyLastUsed apiKey={apiKey} clock={clock} />
              </span>
            </div>
            <div className="num flex min-w-0 items-center gap-1.5 text-12 text-3">
              <KeyEnd apiKey={apiKey} clock={clock} />
              <span className="truncate">
                {modeWords(apiKey)} · {rightsWords(apiKey)} · {tierWords(apiKey)}
              </span>
            </div>
          </div>
          <div className="grid size-touch shrink-0 place-items-center">
            <KeyMenu apiKey={apiKey} now={clock.now} onAsk={onAsk} />
          </div>
        </li>
      ))}
    </ul>
  );
}
