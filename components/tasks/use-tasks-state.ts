"use client";

import { useState, useSyncExternalStore } from "react";
import type { Task } from "@/lib/contract/task";
import type { NewTaskPlace } from "./draft-task";
import type { PhaseGroup } from "./task-groups";

/** What of the list is selected, folded, being written: the state of this page alone. */
export function useTasksState() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState<NewTaskPlace>();
  return {
    selected,
    turned,
    folds,
    editing,
    adding,
    select: (task: Task) => setSelected((now) => toggled(now, task.id)),
    clearSelection: () => setSelected(new Set()),
    fold: (task: Task) => setTurned((now) => toggled(now, task.id)),
    setFolded: (key: string, isFolded: boolean) => setFolds((now) => ({ ...now, [key]: isFolded })),
    edit: (task: Task | undefined) => setEditing(task?.id),
    addTo: (place: NewTaskPlace | undefined) => {
      setAdding(place);
      if (place) setFolds((now) => ({ ...now, [place.phase]: false }));
    },
  };
}

/** The key of the row that stands for all earlier phases. */
export const earlierKey = "earlier";

/** On a phone what comes later starts folded. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watchWidth, isNarrow, () => false);
}

type Showing = {
  isFiltered: boolean;
  adding: NewTaskPlace | undefined;
  folds: Readonly<Record<string, boolean>>;
};

/** What of the groups is in view: earlier ones behind their row, the present one, later ones that have tasks. */
export function shownGroups(groups: readonly PhaseGroup[], { isFiltered, adding, folds }: Showing) {
  const earlier = groups.filter(({ standing }) => standing === "earlier");
  const rest = groups.filter(({ standing, phase, key, families }) => {
    if (families.length > 0 || adding?.phase === key) return true;
    return standing === "now" && !isFiltered && phase?.kind !== "completed";
  });
  const later = rest.filter(({ standing }) => standing !== "earlier");
  const isEarlierFolded = folds[earlierKey] ?? (!isFiltered && later.length > 0);
  return {
    earlier: earlier.some(({ all }) => all > 0) ? earlier : [],
    isEarlierFolded,
    inView: isEarlierFolded ? later : rest,
    hasMatches: rest.some(({ families }) => families.length > 0),
  };
}

/** Where the keyboard can move a task to: not behind a fold, and not into the phase that ends the work. */
export function openGroups(groups: readonly PhaseGroup[], isEarlierFolded: boolean): PhaseGroup[] {
  return groups.filter(
    ({ standing, phase }) => phase?.kind !== "completed" && !(isEarlierFolded && standing === "earlier"),
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

const narrow = "(width < 768px)";

function watchWidth(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function isNarrow(): boolean {
  return matchMedia(narrow).matches;
}
