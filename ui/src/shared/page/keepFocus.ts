const SECTION = "section, aside, main, form, [role=dialog], [role=alertdialog]";
const HEADING = "h1, h2, h3";

/** The element that takes the focus when the focused one is gone: the nearest heading around it. */
function nearest(around: readonly Element[]): HTMLElement | null {
  for (const element of around) {
    if (!element.isConnected) continue;
    for (let part = element.closest(SECTION); part; part = parentPart(part)) {
      const heading = part.querySelector<HTMLElement>(HEADING);
      if (heading) return heading;
    }
  }
  return document.querySelector<HTMLElement>(HEADING);
}

function parentPart(part: Element): Element | null {
  return part.parentElement?.closest(SECTION) ?? null;
}

/**
 * A button often disappears with the record it worked on, and the browser then drops the focus.
 * A person on the keyboard finds the focus at the heading instead. An element that moves the focus itself comes first.
 */
export function keepFocus(): () => void {
  let around: Element[] = [];
  let waits = false;
  const remember = () => {
    around = [];
    for (let one = document.activeElement; one && one !== document.body; one = one.parentElement) {
      around.push(one);
    }
  };
  const look = () => {
    waits = false;
    const [last] = around;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const heading = nearest(around);
    if (!heading) return;
    if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const watcher = new MutationObserver(() => {
    if (waits || document.activeElement !== document.body) return;
    waits = true;
    // A dialog gives the focus back in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
  document.addEventListener("focusin", remember);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", remember);
    watcher.disconnect();
  };
}
