export type ToastMessage = {
  /** The same id replaces the message in place. */
  id?: string;
  text: string;
  tone?: "plain" | "success" | "danger" | "busy";
  /** Stays until it is dismissed. */
  isSticky?: boolean;
  action?: { label: string; onClick: () => void };
};

/** Says what happened, for five seconds. */
export function showToast(message: ToastMessage): void {
  send(message);
}

/** Says what was done and offers to take it back for eight seconds. */
export function showUndoToast(text: string, onUndo: () => void): void {
  showToast({ text, tone: "success", action: { label: "Undo", onClick: onUndo } });
}

/** Says what went back and why; stays until dismissed. */
export function showRefusalToast(text: string): void {
  showToast({ text, tone: "danger", isSticky: true });
}

const waiting: ToastMessage[] = [];
const watchers = new Set<() => void>();
let receiver: ((event: ToastMessage) => void) | undefined;
let isNeeded = false;

/** The list takes what has waited for it, and everything after. */
export function receiveToasts(receive: (event: ToastMessage) => void): () => void {
  receiver = receive;
  for (const event of waiting.splice(0)) receive(event);
  return () => {
    if (receiver === receive) receiver = undefined;
  };
}

export function subscribeToToasts(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

export function isToastNeeded(): boolean {
  return isNeeded;
}

function send(event: ToastMessage) {
  if (receiver) return receiver(event);
  waiting.push(event);
  isNeeded = true;
  for (const watch of watchers) watch();
}
