import { useEffect, useRef } from "react";
import type { MessageId } from "../../backend/messages";

/** One key of the present screen, as `?` lists it. */
export interface Key {
  /** As `KeyboardEvent.key` gives it: "a", "/", "Enter"; "mod+k" is Ctrl or Cmd with k. */
  key: string;
  label: MessageId;
  /** Left out where a part takes the key itself and it is only listed. */
  run?: () => void;
  /** Also while a text field has the focus. */
  always?: boolean;
}

interface Layer {
  keys: Key[];
}

let layers: Layer[] = [];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button"].includes(target.type);
  return target.closest('[role="listbox"], [role="menu"]') !== null;
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return mod ? `mod+${key}` : key;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const pressed = nameOf(event);
  const inDialog = document.querySelector("[data-modal]");
  for (const layer of [...layers].reverse()) {
    const found = layer.keys.find((one) => one.key === pressed);
    if (!found?.run) continue;
    if (!found.always && (isTyping(event.target) || inDialog)) return;
    event.preventDefault();
    found.run();
    return;
  }
}

if (typeof window !== "undefined") window.addEventListener("keydown", onKey);

/** Gives this screen its keys while it is shown; the innermost screen wins. */
export function useKeys(keys: Key[]): void {
  const layer = useRef<Layer>({ keys });
  layer.current.keys = keys;
  useEffect(() => {
    const mine = layer.current;
    layers = [...layers, mine];
    return () => {
      layers = layers.filter((one) => one !== mine);
    };
  }, []);
}

/** All keys that work right now, outermost first; for the help. */
export function listedKeys(): Key[] {
  return layers.flatMap((layer) => layer.keys);
}
