import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import type { ApiKey } from "@/lib/contract/api-key";
import type { Deed } from "./key-menu";
import type { Minted } from "./key-once-dialog";
import type { Clock } from "./key-words";

const CreateKeyDrawer = dynamic(async () => (await import("./create-key-drawer")).CreateKeyDrawer);
const RotateKeyDialog = dynamic(async () => (await import("./rotate-key-dialog")).RotateKeyDialog);
const RevokeKeyDialog = dynamic(async () => (await import("./revoke-key-dialog")).RevokeKeyDialog);
const KeyOnceDialog = dynamic(async () => (await import("./key-once-dialog")).KeyOnceDialog);

/** What was chosen from a key's menu. */
export type Asked = { deed: Deed; apiKey: ApiKey };

type KeyDialogsProps = {
  clock: Clock;
  defaultTier: string;
  isCreating: boolean;
  onCreateEnd: () => void;
  asked: Asked | undefined;
  onAskedEnd: () => void;
};

/** One of them at a time; a new key lives here alone and is gone with "Done". */
export function KeyDialogs(props: KeyDialogsProps) {
  const { clock, defaultTier, isCreating, onCreateEnd, asked, onAskedEnd } = props;
  const [minted, setMinted] = useState<Minted>();
  return (
    // Without a boundary of its own the page would give way to its skeleton while a dialog loads, and lose the focus.
    <Suspense fallback={null}>
      {isCreating && (
        <CreateKeyDrawer
          clock={clock}
          defaultTier={defaultTier}
          onClose={onCreateEnd}
          onMinted={(key) => setMinted({ key })}
        />
      )}
      {asked?.deed === "rotate" && (
        <RotateKeyDialog apiKey={asked.apiKey} clock={clock} onClose={onAskedEnd} onMinted={setMinted} />
      )}
      {asked?.deed === "revoke" && <RevokeKeyDialog apiKey={asked.apiKey} onClose={onAskedEnd} />}
      {minted && <KeyOnceDialog minted={minted} clock={clock} onClose={() => setMinted(undefined)} />}
    </Suspense>
  );
}
