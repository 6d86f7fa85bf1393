import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { Table, Td, Tr } from "@/components/ui/table";
import type { ApiKey } from "@/lib/contract/api-key";
import { KeyColumns, notNarrow, onlyWide } from "./key-columns";
import { KeyEnd } from "./key-end";
import { KeyLastUsed } from "./key-last-used";
import { type AskDeed, KeyMenu } from "./key-menu";
import { KeyName } from "./key-name";
import { type Clock, formatCount, isOver, modeWords, rightsWords, tierWords } from "./key-words";

type KeyTableProps = { keys: readonly ApiKey[]; clock: Clock; onAsk: AskDeed };

export function KeyTable({ keys, clock, onAsk }: KeyTableProps) {
  return (
    <Table className="min-w-215 max-md:hidden" aria-label="API keys">
      <KeyColumns />
      <tbody>
        {keys.map((apiKey) => (
          <KeyRow key={apiKey.id} apiKey={apiKey} clock={clock} onAsk={onAsk} />
        ))}
      </tbody>
    </Table>
  );
}

function KeyRow({ apiKey, clock, onAsk }: { apiKey: ApiKey; clock: Clock; onAsk: AskDeed }) {
  const isOff = isOver(apiKey, clock.now);
  return (
    <Tr isOff={isOff}>
      <Td>
        <span className="flex items-center gap-2">
          <KeyName apiKey={apiKey} clock={clock} />
          <KeyEnd apiKey={apiKey} clock={clock} />
        </span>
      </Td>
      <Td className="text-2">{apiKey.mode === "test" && !isOff ? <Chip>Test</Chip> : modeWords(apiKey)}</Td>
      <Td className="mono">{apiKey.prefix}…</Td>
      <Td>{tierWords(apiKey)}</Td>
      <Td>{rightsWords(apiKey)}</Td>
      <Td>
        <CreatorCell creator={apiKey.created_by} />
      </Td>
      <Td title={apiKey.last_used_ip ? `From ${apiKey.last_used_ip}` : undefined}>
        <KeyLastUsed apiKey={apiKey} clock={clock} />
        {apiKey.last_used_ip && (
          <span className={`mono pl-1 text-11 text-3 ${notNarrow}`}>{apiKey.last_used_ip}</span>
        )}
      </Td>
      <Td align="right" className={notNarrow}>
        {formatCount(apiKey.request_count)}
      </Td>
      <Td align="right" className="pl-0">
        <span className="flex justify-end">
          <KeyMenu apiKey={apiKey} now={clock.now} onAsk={onAsk} />
        </span>
      </Td>
    </Tr>
  );
}

function CreatorCell({ creator }: { creator: ApiKey["created_by"] }) {
  if (!creator) return <span className="text-3">–</span>;
  return (
    <span className="flex items-center gap-2" title={creator.name}>
      <Avatar {...creator} isDecorative />
      <span className={`min-w-0 truncate ${onlyWide}`} dir="auto">
        {creator.name}
      </span>
    </span>
  );
}
