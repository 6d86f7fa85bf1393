"use client";

import { Bell, Ellipsis, Plus, Upload, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Segmented } from "@/components/ui/segmented";
import { Row, Section } from "./section";

export function Buttons() {
  const [mode, setMode] = useState<"all" | "live" | "test">("all");
  const [isLoading, setLoading] = useState(false);
  return (
    <Section title="Buttons">
      <Row>
        <Button variant="primary" icon={<Icon of={Plus} size={14} />}>
          Add customer
        </Button>
        <Button>Clear filters</Button>
        <Button variant="ghost" icon={<Icon of={Upload} size={14} />}>
          Import
        </Button>
        <Button variant="danger">Revoke key</Button>
        <IconButton label="Notifications, 3 unread" icon={<Icon of={Bell} />} hasDot />
        <IconButton label="Close" kbd="Esc" icon={<Icon of={X} />} />
        <IconButton label="More" size="small" icon={<Icon of={Ellipsis} size={14} />} />
      </Row>
      <Row>
        <Button variant="primary" size="form" kbd="mod+enter">
          Add customer
        </Button>
        <Button size="form">Keep the key</Button>
        <Button variant="ghost" size="form">
          Cancel
        </Button>
        <Button variant="danger" size="form">
          Revoke key
        </Button>
      </Row>
      <Row>
        <Button size="form" disabled>
          Done
        </Button>
        <Button size="form" disabledReason="Copy the key first">
          Done, with a reason
        </Button>
        <Button
          variant="primary"
          size="form"
          loading={isLoading}
          onClick={() => {
            setLoading(true);
            setTimeout(() => setLoading(false), 1500);
          }}
        >
          Load for a while
        </Button>
        <Button variant="primary" icon={<Icon of={Plus} size={14} />} loading>
          Loading
        </Button>
        <CopyButton text="req_9f2c71d04ab8" variant="primary" size="form" />
        <CopyButton text="req_9f2c71d04ab8" look="icon" />
        <CopyButton text="req_9f2c71d04ab8" look="link" />
      </Row>
      <Row>
        <Segmented
          label="Mode"
          size="small"
          value={mode}
          onValueChange={setMode}
          options={[
            { value: "all", label: "All" },
            { value: "live", label: "Live" },
            { value: "test", label: "Test" },
          ]}
        />
        <Kbd keys="mod+K" /> <Kbd keys="?" /> <Kbd keys="Esc" />
      </Row>
    </Section>
  );
}
