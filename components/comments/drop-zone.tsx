"use client";

import { type ReactNode, useState } from "react";
import { isWithFiles } from "./files-of";

type DropZoneProps = { onFiles: (files: File[]) => void; className?: string; children: ReactNode };

/** Takes files that are dragged onto it; another way to do what its button does. */
export function DropZone({ onFiles, className, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer, the composer has a button for the keyboard.
    <div
      className={`relative ${className ?? ""}`}
      onDragOver={(event) => {
        if (!isWithFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!isWithFiles(event.dataTransfer)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-1 z-(--z-sticky) grid place-items-center rounded-3 border-2 border-dashed border-accent bg-raised/85 font-medium">
          Drop to attach
        </div>
      )}
    </div>
  );
}
