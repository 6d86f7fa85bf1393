"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { apiKeyFilters, noApiKeyFilters } from "@/lib/client/api-key-filters";
import { apiKeyListOptions } from "@/lib/client/api-keys";
import { type Asked, KeyDialogs } from "./key-dialogs";
import { KeyList } from "./key-list";
import { KeyTable } from "./key-table";
import { KeysFoot } from "./keys-foot";
import { KeysHeader } from "./keys-header";
import { KeysToolbar } from "./keys-toolbar";
import { NoKeys, NoMatch } from "./no-keys";
import { creatorsOf, visibleKeys } from "./visible-keys";

/** What is said of "last used" grows old by itself. */
const refetchMs = 60_000;

type ApiKeysPageProps = { now: string; timeZone: string; defaultTier: string };

export function ApiKeysPage({ now: drawnAt, timeZone, defaultTier }: ApiKeysPageProps) {
  const { data, dataUpdatedAt } = useSuspenseQuery({ ...apiKeyListOptions, refetchInterval: refetchMs });
  const [{ drawer, ...filters }, setFilters] = useQueryStates(apiKeyFilters);
  const [asked, setAsked] = useState<Asked>();
  const clock = { now: laterOf(drawnAt, dataUpdatedAt), timeZone };
  const { shown, hiddenCount } = visibleKeys(data.data, filters, clock.now);
  const hasKeys = data.data.length > 0;
  const showHidden = () => setFilters({ revoked: true });
  const list = {
    keys: shown,
    clock,
    onAsk: (deed: Asked["deed"], apiKey: Asked["apiKey"]) => setAsked({ deed, apiKey }),
  };
  const create = (
    <Button
      variant="primary"
      icon={<Icon of={Plus} size={14} />}
      onClick={() => setFilters({ drawer: "new" })}
    >
      Create API key
    </Button>
  );
  return (
    <>
      <KeysHeader action={hasKeys && create} />
      {hasKeys && <KeysToolbar filters={filters} creators={creatorsOf(data.data)} onChange={setFilters} />}
      <div className="@container min-h-0 flex-1 overflow-auto">
        {!hasKeys && <NoKeys action={create} />}
        {hasKeys && shown.length === 0 && (
          <NoMatch
            hiddenCount={hiddenCount}
            onClear={() => setFilters(noApiKeyFilters)}
            onShowHidden={showHidden}
          />
        )}
        {shown.length > 0 && <KeyTable {...list} />}
        {shown.length > 0 && <KeyList {...list} />}
      </div>
      {hasKeys && <KeysFoot count={shown.length} hiddenCount={hiddenCount} onShowHidden={showHidden} />}
      <KeyDialogs
        clock={clock}
        defaultTier={defaultTier}
        isCreating={drawer === "new"}
        onCreateEnd={() => setFilters({ drawer: null }, { history: "replace" })}
        asked={asked}
        onAskedEnd={() => setAsked(undefined)}
      />
    </>
  );
}

/** The moment of the page, then that of each new answer. */
function laterOf(drawnAt: string, answeredAt: number): string {
  return new Date(Math.max(Date.parse(drawnAt), answeredAt)).toISOString();
}
