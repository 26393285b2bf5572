import { afterAll, beforeAll, describe, it } from "vitest";
import { expectFine, house } from "./stage";
import { LOOKS, Window } from "./window";

const at = house();

/** A page: how to come there, and what shows that one is. */
interface Stop {
  name: string;
  path: string;
  shows: string;
  open?: (window: Window) => Promise<void>;
}

const STOPS: Stop[] = [
  { name: "drafts", path: "/ordering/drafts", shows: "drafts" },
  { name: "history", path: "/ordering/history", shows: "history" },
  {
    name: "an order",
    path: "/ordering/history",
    shows: "order-table",
    open: async (window) => {
      await window.page.locator('[data-testid^="order-table-"][role="row"]').first().click();
      await window.page.locator(".sheet").waitFor();
    },
  },
  { name: "requests", path: "/shipping/waiting", shows: "requests" },
  {
    name: "a request",
    path: "/shipping/waiting",
    shows: "requests",
    open: async (window) => {
      await window.page.locator('[data-testid^="requests-"][role="row"]').first().click();
      await window.shows("request-approve");
    },
  },
  {
    name: "decided requests",
    path: "/shipping/waiting",
    shows: "waiting-filter-decided",
    open: (window) => window.click("waiting-filter-decided"),
  },
  { name: "users", path: "/users", shows: "users-search" },
  { name: "mailing houses", path: "/mailing-houses", shows: "houses" },
  { name: "the inbox", path: "/inbox", shows: "inbox" },
  { name: "personal data", path: "/personal", shows: "personal-email" },
  { name: "settings", path: "/settings", shows: "settings-lock" },
  {
    name: "the palette",
    path: "/settings",
    shows: "search",
    open: async (window) => {
      await window.click("search");
      await window.shows("palette-input");
    },
  },
  {
    name: "the keys",
    path: "/users",
    shows: "users-search",
    open: async (window) => {
      await window.page.keyboard.press("?");
      await window.shows("key-help");
    },
  },
  {
    name: "the connection",
    path: "/settings",
    shows: "connection",
    open: async (window) => {
      await window.click("connection");
      await window.shows("connection-more");
    },
  },
];

const STEPS = ["account", "address", "supplies", "overview"];

describe.each(LOOKS)("in $language, $theme", (look) => {
  let window: Window;
  beforeAll(async () => {
    window = await Window.open(at.browser, at.host.site);
    await window.wear(look);
    await at.host.signIn(window);
  });
  afterAll(() => window.close());

  it.each(STEPS)("step $0 of an order, still empty: says what is missing", async (step) => {
    await window.goto("/ordering/new");
    await window.shows("wizard");
    await window.click(`wizard-step-${step}`);
    await window.page.locator(`[data-testid="wizard-step-${step}"][aria-current]`).waitFor();
    await expectFine(window);
  });

  it.each(STOPS)(
    "$name: reachable for everybody, nothing cut, nothing complained",
    async (stop) => {
      await window.goto(stop.path);
      await window.shows(stop.shows);
      await stop.open?.(window);
      await expectFine(window);
      await window.page.keyboard.press("Escape");
    },
  );
});
