"use client";

import {
  type ComponentProps,
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useEffectEvent,
  useState,
} from "react";

type Trigger = ReactElement<ComponentProps<"button">>;

/** What a component takes to be opened on demand; it hands both on to its `Menu` or `Popover`. */
export type OnDemandPopup = { trigger: Trigger; defaultOpen?: boolean };

type OnDemandProps<Extra extends object> = {
  trigger: Trigger;
  /** A function outside the component: `async () => (await import("./row-menu")).RowMenu`. */
  load: () => Promise<ComponentType<OnDemandPopup & Extra>>;
  kind?: "menu" | "dialog";
  /** What the popup needs besides. */
  extra: Extra;
  /** Opens as soon as it stands there, as what was just asked for does. */
  startsOpen?: boolean | undefined;
};

/**
 * A menu or popover whose code is loaded when its trigger is first touched: until then the trigger stands alone.
 * What is loaded takes the trigger over and opens at once.
 */
export function OnDemand<Extra extends object>({
  trigger,
  load,
  kind = "menu",
  extra,
  startsOpen = false,
}: OnDemandProps<Extra>) {
  const [Loaded, setLoaded] = useState<ComponentType<OnDemandPopup & Extra>>();
  const open = async () => {
    const component = await load();
    setLoaded(() => component);
  };
  const start = useEffectEvent(() => void (startsOpen && open()));
  useEffect(() => start(), []);
  if (Loaded) return <Loaded {...extra} trigger={trigger} defaultOpen />;
  return cloneElement(trigger, {
    "aria-haspopup": kind,
    "aria-expanded": false,
    onClick: () => void open(),
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      void open();
    },
  });
}
