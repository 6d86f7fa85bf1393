"use client";

import { Toast } from "@base-ui/react/toast";
import { Check, TriangleAlert, X } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { Spinner } from "./spinner";
import { receiveToasts, type ToastMessage } from "./toast-queue";

/** Bottom right, three at most; the clock stands still while one is hovered or focused. */
export function ToastList() {
  return (
    <Toast.Provider limit={3} timeout={5000}>
      <Receiver />
      <Toast.Portal>
        <Toast.Viewport className="fixed right-5 bottom-5 z-(--z-toast) flex w-85 flex-col-reverse gap-2 outline-none [body:has([data-drawer])_&]:bottom-18 max-md:inset-x-3 max-md:bottom-17 max-md:w-auto">
          <Messages />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Receiver() {
  const { add } = Toast.useToastManager<ToastMessage>();
  const show = useEffectEvent((message: ToastMessage) => void add(optionsOf(message)));
  useEffect(() => receiveToasts((message) => show(message)), []);
  return null;
}

function optionsOf(message: ToastMessage) {
  const { id, text, tone, isSticky, action } = message;
  return {
    ...(id === undefined ? {} : { id }),
    title: text,
    data: message,
    // An urgent message hides its own buttons from screen readers until it is focused.
    priority: tone === "danger" && !action ? ("high" as const) : ("low" as const),
    timeout: isSticky || tone === "busy" ? 0 : action ? 8000 : 5000,
  };
}

function Messages() {
  const { toasts, close } = Toast.useToastManager<ToastMessage>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className="translate-x-(--toast-swipe-movement-x) rounded-3 bg-inverse text-13 text-inverse shadow-float transition-opacity duration-base data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-10 items-start gap-2 py-2 pr-2 pl-3">
        <Mark tone={toast.data?.tone} />
        <Toast.Title render={<p />} className="my-0.5 line-clamp-6 min-w-0 flex-1 [overflow-wrap:anywhere]" />
        {toast.data?.action && (
          <button
            type="button"
            onClick={() => {
              toast.data?.action?.onClick();
              close(toast.id);
            }}
            className={cx(onDark, "h-6 border border-current/35 px-2 font-medium max-md:h-8")}
          >
            {toast.data.action.label}
          </button>
        )}
        <Toast.Close
          aria-label="Dismiss"
          className={cx(onDark, "grid size-6 place-items-center text-inverse-2")}
        >
          <Icon of={X} size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

const onDark =
  "touch-area shrink-0 rounded-2 transition-colors hover:bg-current/12 focus-visible:outline-current";

function Mark({ tone = "plain" }: { tone?: ToastMessage["tone"] }) {
  if (tone === "plain") return null;
  return (
    <span className={cx("py-1.25", tone === "danger" && "text-[oklch(0.8_0.1_25)]")}>
      {tone === "busy" ? <Spinner /> : <Icon of={tone === "danger" ? TriangleAlert : Check} size={14} />}
    </span>
  );
}
