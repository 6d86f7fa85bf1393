"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import type { MintedApiKey } from "@/lib/contract/api-key";
import { dayOf, formatDay } from "@/lib/dates";
import { type Clock, modeWords, rightsWords, tierWords } from "./key-words";

/** `oldKey` says what becomes of the one that was rotated. */
export type Minted = { key: MintedApiKey; oldKey?: string };

export function KeyOnceDialog(props: { minted: Minted; clock: Clock; onClose: () => void }) {
  const { minted, clock, onClose } = props;
  const [isCopied, setCopied] = useState(false);
  const [isTicked, setTicked] = useState(false);
  const isStored = isCopied || isTicked;
  useWarningOnLeave(!isStored);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      isHeld
      isAlert
      width={520}
      title="Copy your new key"
      footStart={<Checkbox label="I have stored the key" checked={isTicked} onCheckedChange={setTicked} />}
      foot={
        <Button
          size="form"
          disabledReason={isStored ? undefined : "Copy the key or tick the box first"}
          onClick={onClose}
        >
          Done
        </Button>
      }
    >
      <p>
        This is the only time “<span dir="auto">{minted.key.name}</span>” is shown. Keep it where you keep
        passwords. If it gets lost, rotate it.
      </p>
      <div className="flex gap-2 max-md:flex-col">
        <Input
          readOnly
          isMono
          aria-label="API key"
          spellCheck={false}
          value={minted.key.key}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={minted.key.key} variant="primary" size="form" onCopied={() => setCopied(true)} />
      </div>
      <Facts minted={minted} clock={clock} />
    </Dialog>
  );
}

function Facts({ minted: { key, oldKey }, clock }: { minted: Minted; clock: Clock }) {
  const { now, timeZone } = clock;
  const expires = key.expires_at ? formatDay(dayOf(key.expires_at, timeZone), dayOf(now, timeZone)) : "Never";
  const facts = [
    ["Mode", modeWords(key)],
    ["Rights", rightsWords(key)],
    ["Tier", tierWords(key, " requests a minute")],
    ["Expires", expires],
    ...(oldKey ? [["Old key", oldKey] as const] : []),
  ] as const;
  return (
    <dl className="num grid grid-cols-[88px_1fr] gap-x-2 gap-y-0.5 text-13">
      {facts.map(([term, words]) => (
        <div key={term} className="contents">
          <dt className="text-3">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Leaving the page before the key is stored would lose it. */
function useWarningOnLeave(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isOn]);
}
