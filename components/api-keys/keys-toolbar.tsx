import { Toolbar } from "@/components/layout/toolbar";
import { Avatar } from "@/components/ui/avatar";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { Creator, KeyFilters } from "./visible-keys";

type KeysToolbarProps = {
  filters: KeyFilters;
  creators: readonly Creator[];
  onChange: (change: Partial<KeyFilters>) => void;
};

export function KeysToolbar({ filters, creators, onChange }: KeysToolbarProps) {
  return (
    <Toolbar
      hasTopLine
      end={
        <Switch
          label={
            <>
              <span className="max-md:hidden">Show revoked</span>
              <span className="md:hidden">Revoked</span>
            </>
          }
          checked={filters.revoked}
          onCheckedChange={(revoked) => onChange({ revoked })}
        />
      }
    >
      <Segmented
        label="Mode"
        size="small"
        options={modes}
        value={filters.mode}
        onValueChange={(mode) => onChange({ mode })}
      />
      <ChoiceFilter
        name="Created by"
        options={creators.map((creator) => ({
          value: creator.id,
          label: creator.name,
          before: <Avatar {...creator} isDecorative />,
        }))}
        value={filters.by}
        onValueChange={(by) => onChange({ by })}
      />
    </Toolbar>
  );
}

const modes = [
  { value: "all", label: "All" },
  { value: "live", label: "Live" },
  { value: "test", label: "Test" },
] as const;
