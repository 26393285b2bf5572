import { afterEach, describe, expect, it } from "vitest";
import { keepFocus } from "./keepFocus";

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function page(html: string): void {
  document.body.innerHTML = html;
  stop = keepFocus();
}

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));

/** The element goes, with the focus on it. */
async function goes(id: string): Promise<string | null> {
  const gone = document.getElementById(id);
  (gone?.matches("button") ? gone : gone?.querySelector("button"))?.focus();
  gone?.remove();
  (document.activeElement as HTMLElement | null)?.blur();
  for (let frames = 0; frames < 4; frames += 1) await frame();
  return document.activeElement?.textContent ?? null;
}

const SETTINGS = `
  <section><h1>Settings</h1>
    <section><h2>Computers</h2><ul><li id="there">There <button id="out">Out</button></li></ul></section>
    <section id="offers"><h2>Offers</h2><button>Accept</button></section>
  </section>`;

describe("the focus of what is gone", () => {
  it.each([
    ["a button in its part: the part's heading", "out", "Computers"],
    ["a line of a list: the list's heading", "there", "Computers"],
    ["a whole part: the page's heading", "offers", "Settings"],
  ])("%s", async (_, id, heading) => {
    page(SETTINGS);
    expect(await goes(id)).toBe(heading);
  });

  it("stays where somebody took it meanwhile", async () => {
    page(SETTINGS);
    const gone = document.getElementById("out");
    gone?.focus();
    gone?.remove();
    document.querySelector<HTMLButtonElement>("#offers button")?.focus();
    for (let frames = 0; frames < 4; frames += 1) await frame();
    expect(document.activeElement?.textContent).toBe("Accept");
  });
});
