import type { Browser, Page } from "playwright-core";

/** Where the focus is, by the name of the control, and what is wrong with how it shows. */
interface Spot {
  name: string;
  fault: string | null;
}

/** In the page. A heading is named after what it heads. */
function spot(): Spot {
  const active = document.activeElement;
  if (!active || active === document.body) return { name: "", fault: "nothing has the focus" };
  const named = active.closest("[data-testid]")?.getAttribute("data-testid") ?? active.localName;
  const name = active.matches("h1, h2, h3") ? `${named} heading` : named;
  // A checkbox shows it at its box, a stepper around its field, a table at its row.
  const row = document.getElementById(active.getAttribute("aria-activedescendant") ?? "");
  const label = active.closest("label");
  const around = active.closest("[data-focus-within]");
  const drawn = [active, label, around, row, ...(label?.querySelectorAll("*") ?? [])];
  const outlined = drawn.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!outlined) return { name, fault: "has no outline" };
  const mark = label ?? active;
  const box = mark.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right <= left || bottom <= top) return { name, fault: "is out of sight" };
  const points = [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return hit !== null && (mark.contains(hit) || hit.contains(active));
  });
  return { name, fault: seen ? null : "is covered" };
}

/** How long the focus may take to be drawn after a key, and to come to where a step brings it. */
const DRAWN = 1_500;
const ARRIVED = 30_000;

/** Somebody without a mouse. Fails where they would not see where they are, or could not go on. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Presses a key and says where the focus is then. */
  async press(key: string): Promise<string> {
    await this.page.keyboard.press(key);
    const fine = ({ name, fault }: Spot) => name === "" || fault === null;
    const { name, fault } = await this.seen(fine, DRAWN);
    if (name !== "" && fault) throw new Error(`after ${key}: ${name} ${fault}`);
    return name;
  }

  /** Where the focus is once that is as it should be, or when the time for it is over. */
  private async seen(fine: (at: Spot) => boolean, milliseconds: number): Promise<Spot> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const at = await this.page.evaluate(spot);
      if (fine(at) || Date.now() > deadline) return at;
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  }

  /** Goes on with Tab until the control has the focus. */
  async to(name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.page.getByTestId(name).first().waitFor();
    let here = (await this.page.evaluate(spot)).name;
    const passed: string[] = [];
    for (let steps = 0; here !== name; steps += 1) {
      if (steps > 120) throw new Error(`${name} cannot be reached by ${key}: ${passed.join(" ")}`);
      here = await this.press(key);
      passed.push(here);
    }
  }

  back(name: string): Promise<void> {
    return this.to(name, "Shift+Tab");
  }

  /** Waits until a step has brought the focus there by itself. */
  async lands(name: string): Promise<void> {
    const fine = (at: Spot) => at.name === name && at.fault === null;
    const { name: here, fault } = await this.seen(fine, ARRIVED);
    if (here !== name)
      throw new Error(`the focus should be at ${name}, and is at ${here || "nothing"}`);
    if (fault) throw new Error(`${name} ${fault}`);
  }

  /** Types where the focus is, over what stands there. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(text);
  }

  async fill(name: string, text: string): Promise<void> {
    await this.to(name);
    await this.write(text);
  }

  async enter(name: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press("Enter");
  }

  async tick(name: string): Promise<void> {
    await this.to(name);
    await this.press("Space");
  }

  /** Opens a closed list, chooses with the arrows, and is back at it. */
  async choose(name: string, option: string): Promise<void> {
    await this.enter(name);
    await this.page.getByTestId(`${name}-option-${option}`).waitFor();
    await this.press("Home");
    await this.arrow(`${name}-option-${option}`);
    await this.page.keyboard.press("Enter");
    await this.lands(name);
  }

  /** Opens a menu and runs an entry of it. */
  async menu(name: string, entry: string): Promise<void> {
    await this.enter(name);
    await this.page.getByTestId(`${name}-${entry}`).waitFor();
    await this.arrow(`${name}-${entry}`);
    await this.page.keyboard.press("Enter");
  }

  private async arrow(name: string): Promise<void> {
    let here = (await this.page.evaluate(spot)).name;
    for (let steps = 0; here !== name; steps += 1) {
      if (steps > 12) throw new Error(`${name} cannot be reached by arrows, only ${here}`);
      here = await this.press("ArrowDown");
    }
  }

  /** Signs in from wherever the focus is on the sign-in screen. */
  async signIn(login: string, password: string): Promise<void> {
    await this.fill("signin-login", login);
    await this.fill("signin-password", password);
    await this.page.keyboard.press("Enter");
  }
}

/** Opens the page a mail links to, does what it asks for by keyboard, and sends it off. Gives its language. */
export async function followLink(
  browser: Browser,
  url: string,
  act: (keys: Keys) => Promise<void>,
): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url);
  const language = (await page.getAttribute("html", "lang")) ?? "";
  await act(new Keys(page));
  await page.keyboard.press("Enter");
  await page.locator("form").waitFor({ state: "detached" });
  await page.close();
  return language;
}
