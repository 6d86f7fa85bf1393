type Goal = { atMost: number } | { atLeast: number };
type Row = { name: string; measured: string; value: number; goal?: Goal };

/** One line per measure; a goal that is missed is marked and fails nothing. */
export function report({ name, measured, value, goal }: Row): void {
  const isMet = !goal || ("atMost" in goal ? value <= goal.atMost : value >= goal.atLeast);
  const wanted = goal ? ("atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`) : "";
  const line = [
    name.padEnd(44),
    value.toFixed(2).padStart(8),
    wanted.padStart(8),
    isMet ? " " : "✗",
    measured,
  ];
  console.log(line.join("  ").trimEnd());
}
