import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUndoOf, kindOfMove, mayMove, type PhaseInSequence, refusalOfMove } from "./phase-moves";
import { phaseSequences } from "./phases";

const sequence: PhaseInSequence[] = phaseSequences.api.map((phase, index) => ({
  ...phase,
  position: index + 1,
}));
const at = (index: number) => sequence[index] as PhaseInSequence;

describe("kindOfMove", () => {
  test("is advance to the next, skip beyond it, send_back before", () => {
    expect(kindOfMove(sequence, at(0), at(1))).toBe("advance");
    expect(kindOfMove(sequence, at(0), at(2))).toBe("skip");
    expect(kindOfMove(sequence, at(5), at(6))).toBe("advance");
    expect(kindOfMove(sequence, at(6), at(0))).toBe("send_back");
  });

  test("passes over the gaps that archived phases leave", () => {
    const gapped = [at(0), at(3), at(6)];
    expect(kindOfMove(gapped, at(0), at(3))).toBe("advance");
    expect(kindOfMove(gapped, at(1), at(3))).toBe("advance");
    expect(kindOfMove(gapped, at(1), at(6))).toBe("skip");
  });

  test("every phase has exactly one way on", () => {
    fc.assert(
      fc.property(fc.nat(5), (index) => {
        const kinds = sequence.filter((phase) => phase !== at(index));
        const advances = kinds.filter((to) => kindOfMove(sequence, at(index), to) === "advance");
        expect(advances).toEqual([at(index + 1)]);
      }),
    );
  });
});

describe("mayMove", () => {
  const nobody = { isAdmin: false, isCsm: false, isOnIt: false, ownsOpenTask: false };

  test.each([
    ["an admin", { ...nobody, isAdmin: true }, "advance send_back skip"],
    ["the csm", { ...nobody, isCsm: true }, "advance send_back"],
    ["its SE, designer or product ops", { ...nobody, isOnIt: true }, "advance send_back"],
    ["the owner of an open task of the phase", { ...nobody, ownsOpenTask: true }, "advance send_back"],
    ["anybody else", nobody, ""],
  ])("%s", (_, mover, kinds) => {
    for (const kind of ["advance", "send_back", "skip"] as const) {
      expect(mayMove(mover, kind)).toBe(kinds.split(" ").includes(kind));
    }
  });
});

test("refusalOfMove: a paused one has to be resumed, a done one reopened, by the same request", () => {
  const paused = { isDone: false, state: "paused" } as const;
  const done = { isDone: true, state: "active" } as const;
  expect(refusalOfMove(paused, {})).toBe("onboarding_paused");
  expect(refusalOfMove(paused, { state: "paused" })).toBe("onboarding_paused");
  expect(refusalOfMove(paused, { state: "waiting" })).toBeNull();
  expect(refusalOfMove(done, {})).toBe("onboarding_completed");
  expect(refusalOfMove(done, { state: "paused" })).toBeNull();
  expect(refusalOfMove({ isDone: false, state: "at_risk" }, {})).toBeNull();
});

test("isUndoOf: the inverse of one's own last move, within a minute", () => {
  const createdAt = new Date("2026-05-26T17:00:00Z");
  const last = { fromPhase: "review", toPhase: "launch", actorId: "user_1", createdAt };
  const move = { from: "launch", to: "review", actorId: "user_1" };
  const soon = new Date("2026-05-26T17:00:08Z");
  expect(isUndoOf(last, move, soon)).toBe(true);
  expect(isUndoOf(last, { ...move, actorId: "user_2" }, soon)).toBe(false);
  expect(isUndoOf(last, { ...move, to: "program_design" }, soon)).toBe(false);
  expect(isUndoOf(last, move, new Date("2026-05-26T17:01:01Z"))).toBe(false);
});
