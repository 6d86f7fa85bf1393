import { type FormEvent, useRef } from "react";

/** A second Enter before the button has turned is not a second sending. */
export function useSingleSubmit(send: (event: FormEvent) => Promise<void>) {
  const isUnderWay = useRef(false);
  return async (event: FormEvent) => {
    event.preventDefault();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    await send(event).finally(() => {
      isUnderWay.current = false;
    });
  };
}
