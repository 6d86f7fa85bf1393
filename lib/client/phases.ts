import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { PhasePreset } from "@/lib/contract/enums";
import type { PhaseCreateInput, PhaseList, PhasePatchInput } from "@/lib/contract/phase";
import type { Contract } from "@/lib/contract/registry";
import { CallError, call, callForVersion } from "./call";

const all = ["phases"];

export const phaseListOptions = queryOptions({
  queryKey: [...all, "sequence"],
  queryFn: ({ signal }) => call<Contract["listPhases"]>("GET /phases", { signal }),
});

export const archivedPhaseListOptions = queryOptions({
  queryKey: [...all, "archived"],
  queryFn: ({ signal }) =>
    call<Contract["listPhases"]>("GET /phases", { query: { archived: "true" }, signal }),
});

export function getPhaseVersion(id: string) {
  return callForVersion<Contract["getPhase"]>("GET /phases/{phaseId}", { params: { phaseId: id } });
}

export function readPhasesAnew(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: all });
}

export function createPhaseOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: PhaseCreateInput) => call<Contract["createPhase"]>("POST /phases", { body }),
    onSuccess: () => readPhasesAnew(queryClient),
  });
}

export function updatePhaseOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, patch, version }: { id: string; patch: PhasePatchInput; version?: string }) =>
      callForVersion<Contract["updatePhase"]>("PATCH /phases/{phaseId}", {
        params: { phaseId: id },
        body: patch,
        ...(version === undefined ? {} : { ifMatch: version }),
      }),
    onSuccess: () => readPhasesAnew(queryClient),
  });
}

export function archivePhaseOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, moveTo }: { id: string; moveTo: string | undefined }) =>
      call<Contract["archivePhase"]>("DELETE /phases/{phaseId}", {
        params: { phaseId: id },
        query: { move_to: moveTo },
      }),
    onSettled: () => readPhasesAnew(queryClient),
  });
}

export function applyPhasePresetOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (preset: PhasePreset) =>
      call<Contract["applyPhasePreset"]>("POST /phases/preset", { body: { preset } }),
    onSettled: () => readPhasesAnew(queryClient),
  });
}

export type Reordering = { before: readonly string[]; order: readonly string[] };

const orderKey = [...all, "order"];

/** Quick moves go out one after the other, and the list is read after the last. */
export function reorderPhasesOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: orderKey,
    scope: { id: "phase-order" },
    mutationFn: sendOrder,
    // Nobody waits for the answer: whoever takes a move back does so before it comes.
    onSettled: () => {
      if (isReordering(queryClient, 1)) void readPhasesAnew(queryClient);
    },
  });
}

/** Whether so many orders are on their way. */
export function isReordering(queryClient: QueryClient, amount: number): boolean {
  return queryClient.isMutating({ mutationKey: orderKey }) === amount;
}

/** The order that the page shows, moves included that the server has yet to hear of. */
export async function shownOrder(queryClient: QueryClient): Promise<string[]> {
  const { queryKey } = phaseListOptions;
  // An answer from before a move would bring the old order back.
  await queryClient.cancelQueries({ queryKey });
  return queryClient.getQueryData(queryKey)?.data.map(({ key }) => key) ?? [];
}

export function showOrder(queryClient: QueryClient, order: readonly string[]): void {
  queryClient.setQueryData(phaseListOptions.queryKey, (list) => list && inOrder(list, order));
}

/** A whole order would undo what somebody else moved meanwhile: it goes out only for the order it was made from. */
async function sendOrder({ before, order }: Reordering): Promise<PhaseList> {
  const { data, etag } = await callForVersion<Contract["listPhases"]>("GET /phases", {});
  if (data.data.map(({ key }) => key).join() !== before.join()) throw orderChanged();
  return call<Contract["reorderPhases"]>("PATCH /phases", {
    body: { order: [...order] },
    ...(etag === null ? {} : { ifMatch: etag }),
  });
}

function orderChanged(): CallError {
  const message = "Somebody changed the phases meanwhile. You see them as they are now; move yours again.";
  return new CallError(412, { error: { type: "conflict", code: "version_mismatch", message } }, undefined);
}

function inOrder(list: PhaseList, order: readonly string[]): PhaseList {
  const place = new Map(order.map((key, index) => [key, index]));
  const data = list.data.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  return { ...list, data: data.map((phase, index) => ({ ...phase, position: index + 1 })) };
}
