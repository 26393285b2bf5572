import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong, one line per element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Legacy mode: the finder runs in the page itself, no second page is needed.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`));
}

/** Words that are cut off or lie outside the window, and fields too narrow for their hint. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (value: string) => value === "auto" || value === "scroll";
    const pen = document.createElement("canvas").getContext("2d");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? "";
      if (!element || words === "" || element.closest(".hidden-text, .skip, script, style"))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0 || rect.height === 0) continue;
        let down = false;
        for (let box: Element | null = element; box; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          if (overflowX === "visible" && overflowY === "visible") continue;
          const edge = box.getBoundingClientRect();
          if (scrolls(overflowY)) down = true;
          const wide = rect.left < edge.left - 1 || rect.right > edge.right + 1;
          const high = !down && (rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1);
          if (wide || high) found.push(`cut: ${words}`);
        }
        if (rect.right > innerWidth + 1 || rect.left < -1) found.push(`outside: ${words}`);
      }
    }
    for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
      const style = getComputedStyle(field);
      if (!pen || field.placeholder === "" || field.clientWidth === 0) continue;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room =
        field.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight);
      if (pen.measureText(field.placeholder).width > room + 1)
        found.push(`hint: ${field.placeholder}`);
    }
    return [...new Set(found)];
  });
}
