import { useEffect, useState } from "react";
import type { Column } from "./tableModel";

const AROUND = 24;
const SORT_SIGN = 20;

let pen: CanvasRenderingContext2D | null | undefined;

/** How wide the longest word of a head is, in pixels; 0 where nothing can be measured. */
function longestWord(head: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = '500 13px "Inter Variable"';
  const widths = head.split(/\s+/).map((word) => pen?.measureText(word).width ?? 0);
  return Math.ceil(Math.max(0, ...widths));
}

/** Draws a list anew once its letters are loaded: before, words measure as those of another font. */
export function useFonts(): void {
  const [, setReady] = useState(false);
  useEffect(() => {
    void document.fonts?.ready.then(() => setReady(true));
  }, []);
}

/** The grid tracks of a list: as asked for, but never narrower than a head's longest word in any language. */
export function tracks<Row>(columns: readonly Column<Row>[]): string {
  return columns
    .map(({ head, width, sortable }) => {
      const least = `${longestWord(head) + AROUND + (sortable ? SORT_SIGN : 0)}px`;
      const range = /^minmax\(([^,]+),(.+)\)$/.exec(width);
      return range ? `minmax(max(${range[1]}, ${least}),${range[2]})` : `max(${width}, ${least})`;
    })
    .join(" ");
}
