"use client";

import { Ellipsis, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuCheckboxItem, MenuGroup, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { showRefusalToast, showToast, showUndoToast } from "@/components/ui/toast-queue";
import { Row, Section } from "./section";

export function Overlays() {
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isConfirmOpen, setConfirmOpen] = useState(false);
  const [isPlanShown, setPlanShown] = useState(true);
  return (
    <Section title="What floats">
      <Row>
        <Menu trigger={<IconButton label="HubSpot sync: more" icon={<Icon of={Ellipsis} size={14} />} />}>
          <MenuItem icon={<Icon of={RotateCw} size={14} />}>Rotate key</MenuItem>
          <MenuItem disabled>Rename</MenuItem>
          <MenuSeparator />
          <MenuItem tone="danger" icon={<Icon of={Trash2} size={14} />} onClick={() => setConfirmOpen(true)}>
            Revoke key
          </MenuItem>
        </Menu>
        <Menu trigger={<Button variant="ghost">Columns</Button>}>
          <MenuGroup label="Columns">
            <MenuCheckboxItem checked={isPlanShown} onCheckedChange={setPlanShown}>
              Plan
            </MenuCheckboxItem>
          </MenuGroup>
        </Menu>
        <Popover label="Reason" trigger={<Button>Send back</Button>} className="w-68">
          <Field label="Send Acme Inc. back to Review?" hint="The reason is kept in the audit log">
            <Input />
          </Field>
        </Popover>
        <Button onClick={() => setDrawerOpen(true)}>Open the drawer</Button>
        <Button onClick={() => setConfirmOpen(true)}>Open the question</Button>
        <Button
          onClick={() => showUndoToast("Moved to Internal QA", () => showToast({ text: "Moved back" }))}
        >
          Undo toast
        </Button>
        <Button
          onClick={() =>
            showRefusalToast("Acme Inc. went back to Review. Only its CSM or an admin can move it.")
          }
        >
          Refusal toast
        </Button>
        <Button
          onClick={() => showToast({ id: "line", text: "Connection lost. Reconnecting…", tone: "busy" })}
        >
          Busy toast
        </Button>
      </Row>
      <Drawer
        open={isDrawerOpen}
        onOpenChange={setDrawerOpen}
        title="Add a customer"
        onSubmit={(event) => event.preventDefault()}
        footStart={<Checkbox label="Start an onboarding" defaultChecked />}
        foot={
          <>
            <Button variant="ghost" size="form" onClick={() => setDrawerOpen(false)}>
              Cancel
            </Button>
            <Button type="submit" variant="primary" size="form" kbd="mod+enter">
              Add customer
            </Button>
          </>
        }
      >
        <Field label="Name">
          <Input defaultValue="Brightwater Co-op" />
        </Field>
        <Field label="Domain" hint="Protocol, path and www. are dropped. No other customer has this domain.">
          <Input defaultValue="brightwater.coop" />
        </Field>
      </Drawer>
      <ConfirmDialog
        open={isConfirmOpen}
        onOpenChange={setConfirmOpen}
        title="Revoke “Zapier trial”?"
        nameToType="Zapier trial"
        confirmLabel="Revoke key"
        cancelLabel="Keep the key"
        onConfirm={async () => undefined}
      >
        <p>Calls with this key fail from the next request on. This cannot be undone.</p>
      </ConfirmDialog>
    </Section>
  );
}
