// Text that does not fit: looked for in the page, element by element.

/** Runs in the page: what is cut off, as `selector: text`. */
const FIND = `
  const name = (el) => el.closest("[data-testid]")?.dataset.testid ?? el.className ?? el.tagName;
  const hidden = (el) => {
    const { width, height } = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    return width <= 1 || height <= 1 || style.visibility === "hidden" || style.clipPath !== "none";
  };
  const cut = [];
  for (const el of document.querySelectorAll("body *")) {
    const text = [...el.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(" ").trim();
    if (!text || hidden(el)) continue;
    const style = getComputedStyle(el);
    const clips = style.overflowX !== "visible" || style.textOverflow === "ellipsis";
    const wide = style.display !== "inline" && el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0;
    const tall = style.overflowY === "hidden" && el.scrollHeight > el.clientHeight + 1 && el.clientHeight > 0;
    if ((wide && clips) || tall) { cut.push(name(el) + ": " + text); continue; }
    const range = document.createRange();
    range.selectNodeContents(el);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.right > innerWidth + 1 || box.left < -1) { cut.push(name(el) + " beyond the window: " + text); continue; }
    for (let at = el.parentElement; at && at !== document.body; at = at.parentElement) {
      const around = getComputedStyle(at);
      if (around.overflowX === "visible" || around.overflowX === "auto" || around.overflowX === "scroll") continue;
      const frame = at.getBoundingClientRect();
      if (hidden(at)) break;
      if (box.right > frame.right + 1 || box.left < frame.left - 1) { cut.push(name(el) + " outside " + name(at) + ": " + text); break; }
    }
  }
  return [...new Set(cut)];`;

/** Everything on the page whose text is cut. */
export function clipped(page) {
  return page.execute(FIND);
}
