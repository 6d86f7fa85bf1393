"use client";

import { useEffect, useState } from "react";
import { Kbd } from "./kbd";

type Shown = { label: string; keys: string | undefined; x: number; y: number; isAbove: boolean };

/** One for the whole page: shows what `tooltip()` has put on the element under the pointer or in focus. */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => watchTooltips(setShown), []);
  if (!shown) return null;
  return (
    <div
      ref={(element) => {
        if (element) keepInside(element, shown.x);
      }}
      aria-hidden="true"
      style={{ left: shown.x, top: shown.y }}
      className={`pointer-events-none fixed z-(--z-tooltip) flex w-max max-w-70 items-center gap-2 rounded-2 bg-inverse px-2 py-1 text-12 text-inverse ${shown.isAbove ? "-translate-y-full" : ""}`}
    >
      {shown.label}
      {shown.keys && <Kbd keys={shown.keys} tone="on-dark" />}
    </div>
  );
}

/** Waits half a second the first time, not at all from one element to the next. */
function watchTooltips(show: (shown: Shown | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let owner: Element | null = null;
  let isSeen = false;
  let seenAt = Number.NEGATIVE_INFINITY;
  const hide = () => {
    clearTimeout(timer);
    if (isSeen) {
      seenAt = performance.now();
      show(null);
    }
    isSeen = false;
    owner = null;
  };
  const offer = (target: EventTarget | null, delay: number) => {
    const next = target instanceof Element ? target.closest("[data-tooltip]") : null;
    if (next === owner) return;
    const wait = performance.now() - seenAt < warmMs ? 0 : delay;
    hide();
    if (!next) return;
    owner = next;
    timer = setTimeout(() => {
      isSeen = true;
      show(placed(next));
    }, wait);
  };
  const stop = new AbortController();
  const on = (type: string, listen: (event: Event) => void) =>
    document.addEventListener(type, listen, { capture: true, passive: true, signal: stop.signal });
  on("pointerover", (event) => {
    if (event instanceof PointerEvent && event.pointerType === "mouse") offer(event.target, 500);
  });
  on("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible")) offer(event.target, 200);
  });
  for (const type of ["focusout", "pointerdown", "keydown", "scroll"]) on(type, hide);
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

const warmMs = 300;

function placed(element: Element): Shown {
  const { left, width, top, bottom } = element.getBoundingClientRect();
  const isAbove = bottom + 40 > innerHeight;
  return {
    label: element.getAttribute("data-tooltip") ?? "",
    keys: element.getAttribute("data-tooltip-keys") ?? undefined,
    x: left + width / 2,
    y: isAbove ? top - 6 : bottom + 6,
    isAbove,
  };
}

/** Centred below its owner, but never nearer than 8 px to the window's edge. */
function keepInside(element: HTMLElement, centre: number) {
  const half = element.offsetWidth / 2;
  const left = Math.min(Math.max(centre - half, 8), innerWidth - 2 * half - 8);
  element.style.left = `${left}px`;
}
