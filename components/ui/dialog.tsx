"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as Base } from "@base-ui/react/dialog";
import type { CSSProperties, FormEvent, ReactNode } from "react";
import { submitOnModEnter } from "./submit-on-mod-enter";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** The answers, primary last. */
  foot: ReactNode;
  /** Stands at the left end of the foot. */
  footStart?: ReactNode;
  width?: number;
  /** A question that has to be answered: a click outside does not close it. */
  isAlert?: boolean;
  /** Neither Escape nor a click outside closes it. */
  isHeld?: boolean;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** Gets the focus back. Needed behind a menu, which may still close and so hide where the focus was. */
  opener?: HTMLElement | null;
  children: ReactNode;
};

export function Dialog({ open, onOpenChange, isAlert = false, isHeld = false, ...content }: DialogProps) {
  const Root = isAlert ? AlertDialog.Root : Base.Root;
  return (
    <Root open={open} onOpenChange={(next) => (next || !isHeld) && onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-base data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <DialogPopup {...content} />
      </Base.Portal>
    </Root>
  );
}

type DialogPopupProps = Omit<DialogProps, "open" | "onOpenChange" | "isAlert" | "isHeld">;

function DialogPopup(props: DialogPopupProps) {
  const { title, foot, footStart, width = 448, onSubmit, opener = null, children } = props;
  const inside = (
    <>
      <Base.Title className="shrink-0 px-5 pt-4 text-16 font-bold tracking-head max-md:px-4 [overflow-wrap:anywhere]">
        {title}
      </Base.Title>
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto px-5 pt-2 pb-5 text-14 text-2 max-md:px-4">
        {children}
      </div>
      <div className="flex shrink-0 items-center justify-end gap-2 border-t border-line px-5 py-3 max-md:flex-wrap max-md:px-4 max-md:py-2">
        {footStart && <div className="mr-auto">{footStart}</div>}
        <div className="flex items-center gap-2 max-md:w-full max-md:*:flex-1">{foot}</div>
      </div>
    </>
  );
  return (
    <Base.Popup
      finalFocus={() => opener}
      style={{ "--width": `${width}px` } as CSSProperties}
      className="fixed top-[22%] left-1/2 z-(--z-dialog) flex max-h-[72dvh] w-[min(var(--width),100vw-32px)] -translate-x-1/2 flex-col rounded-4 bg-raised text-13 shadow-float outline-none transition duration-base data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 max-md:inset-0 max-md:max-h-none max-md:w-auto max-md:translate-x-0 max-md:rounded-none"
    >
      {onSubmit ? (
        <form
          noValidate
          onSubmit={onSubmit}
          onKeyDown={submitOnModEnter}
          className="flex min-h-0 flex-1 flex-col"
        >
          {inside}
        </form>
      ) : (
        inside
      )}
    </Base.Popup>
  );
}
