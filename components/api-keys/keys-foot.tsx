import { TableFoot } from "@/components/ui/table";

type KeysFootProps = { count: number; hiddenCount: number; onShowHidden: () => void };

export function KeysFoot({ count, hiddenCount, onShowHidden }: KeysFootProps) {
  return (
    <TableFoot>
      <span>{count === 1 ? "1 key" : `${count} keys`}</span>
      {hiddenCount > 0 && (
        <span>
          {hiddenCount} revoked {hiddenCount === 1 ? "is" : "are"} hidden.{" "}
          <button
            type="button"
            onClick={onShowHidden}
            className="touch-area text-accent-text underline-offset-2 hover:underline"
          >
            {hiddenCount === 1 ? "Show it" : "Show them"}
          </button>
        </span>
      )}
    </TableFoot>
  );
}
