import { type RefObject, useEffect } from "react";

/** Puts the focus on the first field that was refused, where the next thing is to be typed. */
export function useFocusOnRefusal(form: RefObject<HTMLElement | null>, failure: unknown): void {
  useEffect(() => {
    if (!failure) return;
    form.current?.querySelector<HTMLElement>("input[aria-invalid=true]")?.focus();
  }, [form, failure]);
}
