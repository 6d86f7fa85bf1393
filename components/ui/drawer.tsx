"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";
import { submitOnModEnter } from "./submit-on-mod-enter";

type DrawerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** The actions, primary last. */
  foot?: ReactNode;
  /** Stands at the left end of the foot. */
  footStart?: ReactNode;
  /** With it, body and foot are one form: a submit button in the foot and ⌘Enter send it. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

export function Drawer({ open, onOpenChange, title, ...content }: DrawerProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-drawer) bg-scrim transition-opacity duration-base data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-drawer
          ref={popup}
          initialFocus={(how) =>
            how === "touch" ? true : (popup.current?.querySelector<HTMLElement>(firstField) ?? true)
          }
          className="fixed inset-y-0 right-0 z-(--z-drawer) flex w-drawer max-w-full flex-col bg-raised shadow-float outline-none transition-transform duration-base data-ending-style:translate-x-full data-starting-style:translate-x-full max-md:w-full"
        >
          <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-2.5 pl-5 max-md:pr-1 max-md:pl-4">
            <Dialog.Title className="min-w-0 flex-1 truncate text-16 font-bold tracking-head">
              {title}
            </Dialog.Title>
            <Dialog.Close render={<IconButton label="Close" kbd="Esc" icon={<Icon of={X} />} />} />
          </header>
          <DrawerContent {...content} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A finger does not want the keyboard to jump up at once; everybody else begins to type. */
const firstField = ":is(input, textarea, [role=combobox]):not([type=hidden], [aria-hidden=true], :disabled)";

type DrawerContentProps = Pick<DrawerProps, "foot" | "footStart" | "onSubmit" | "children">;

function DrawerContent({ foot, footStart, onSubmit, children }: DrawerContentProps) {
  const inside = (
    <>
      <div className="grid min-h-0 flex-1 content-start gap-3.5 overflow-y-auto px-5 py-4 max-md:px-4">
        {children}
      </div>
      {foot && (
        <footer className="flex shrink-0 items-center gap-2 border-t border-line px-5 py-3 max-md:flex-wrap max-md:px-4 max-md:py-2">
          {footStart}
          <div className="ml-auto flex items-center gap-2 max-md:w-full max-md:*:flex-1">{foot}</div>
        </footer>
      )}
    </>
  );
  if (!onSubmit) return inside;
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onKeyDown={submitOnModEnter}
      className="flex min-h-0 flex-1 flex-col"
    >
      {inside}
    </form>
  );
}
