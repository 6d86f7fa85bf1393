import type { Clock, OnboardingState } from "@/lib/contract/enums";

/** Where an onboarding stands beside its phase. `waiting` and the flag go together; paused and at risk may also wait. */
export type Standing = { state: OnboardingState; waiting: boolean };

export type WantedStanding = { state?: OnboardingState | undefined; waiting?: boolean | undefined };

/** The standing that a request leads to. Naming the state decides; the flag alone changes as little as it can. */
export function standingAfter(present: Standing, wanted: WantedStanding): Standing {
  const state = wanted.state ?? stateByFlag(present.state, wanted.waiting);
  if (state === "waiting") return { state, waiting: true };
  if (state === "active") return { state, waiting: false };
  return { state, waiting: wanted.waiting ?? present.waiting };
}

/** Fields of one request that cannot both be meant. */
export function contradicts({ state, waiting }: WantedStanding, isCompleting: boolean): boolean {
  if (isCompleting && (waiting === true || (state !== undefined && state !== "active"))) return true;
  return (state === "waiting" && waiting === false) || (state === "active" && waiting === true);
}

/** Whose clock runs: the customer's only while we wait and are not paused. */
export function clockOf({ state, waiting }: Standing, isDone: boolean): Clock {
  if (isDone || state === "paused") return "nobody";
  return waiting ? "customer" : "us";
}

function stateByFlag(state: OnboardingState, waiting: boolean | undefined): OnboardingState {
  if (waiting === true && state === "active") return "waiting";
  if (waiting === false && state === "waiting") return "active";
  return state;
}
