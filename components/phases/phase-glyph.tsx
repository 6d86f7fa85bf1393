import { cx } from "@/components/ui/cx";
import type { PhaseColour } from "@/lib/contract/enums";
import { colourAt } from "@/lib/domain/phases";
import { phaseInks } from "./phase-colours";

type PhaseGlyphProps = {
  /** From 1. */
  position: number;
  /** Phases in the sequence. */
  count: number;
  /** Without, the hue of the position. */
  colour?: PhaseColour;
  size?: 14 | 16 | 20;
  className?: string;
};

/** How far along the sequence a phase is, readable without its colour. The phase's name stands beside it. */
export function PhaseGlyph({ position, count, colour, size = 14, className }: PhaseGlyphProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      aria-hidden="true"
      className={cx("block shrink-0", phaseInks[colour ?? colourAt(position)], className)}
    >
      {position >= count ? <Disc /> : <Ring isDashed={position === 1} />}
      {position > 1 && position < count && <Pie fill={(position - 1) / (count - 1)} />}
    </svg>
  );
}

function Disc() {
  return (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path
        d="m4.3 7.2 1.9 1.9 3.6-4"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-(--bg)"
      />
    </>
  );
}

function Ring({ isDashed }: { isDashed: boolean }) {
  const dashes = isDashed ? { strokeDasharray: "2.2 1.25" } : {};
  return <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" {...dashes} />;
}

/** A thick stroke around half its width is a pie that begins at twelve o'clock. */
function Pie({ fill }: { fill: number }) {
  return (
    <circle
      cx="7"
      cy="7"
      r={pieRadius}
      fill="none"
      stroke="currentColor"
      strokeWidth={2 * pieRadius}
      strokeDasharray={`${(fill * pieTurn).toFixed(2)} ${pieTurn.toFixed(2)}`}
      transform="rotate(-90 7 7)"
    />
  );
}

const pieRadius = 1.9;
const pieTurn = 2 * Math.PI * pieRadius;
