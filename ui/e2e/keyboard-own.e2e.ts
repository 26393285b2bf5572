import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { followLink, Keys } from "./keys";
import { askServer, type OtherComputer, signInOnOtherComputer } from "./otherComputer";
import { stage } from "./stage";
import type { Look } from "./window";

const NEW_ADDRESS = "anna.new@demo-print.example";

const at = stage();
let keys: Keys;
let admin: OtherComputer;
beforeAll(async () => {
  keys = new Keys(at.window.page);
  admin = await signInOnOtherComputer(at.host, at.host);
});

const wears = (language: Look["language"], theme: Look["theme"]) =>
  beforeAll(() => at.window.wear({ language, theme }));

const enters = () => at.window.page.keyboard.press("Enter");
const textOf = (testId: string) => at.window.page.getByTestId(testId).first().innerText();

async function comesIn(login: string, password: string): Promise<void> {
  await at.window.shows("signin-login");
  await keys.signIn(login, password);
  await at.window.shows("rail-personal");
}

async function leaves(): Promise<void> {
  await keys.menu("person", "sign-out");
  await at.window.shows("signin-login");
}

/** Registers a company; its founder comes back from the page of the mail. */
async function register(
  company: string,
  given_name: string,
  language: string,
  { login: email, password }: { login: string; password: string },
): Promise<void> {
  const founder = { given_name, email, password, language, terms_version: "1" };
  await askServer(at.host, "/v1/registrations", { company, ...founder });
  const link = await at.host.linkTo(email, "activate");
  await followLink(at.browser, link, (onIt) => onIt.to("activate"));
}

async function offerMembership(given_name: string, email: string): Promise<void> {
  const person = { given_name, family_name: "", email, language: "fr" };
  await admin.ask("/v1/organisations/demo-print/members", { ...person, first_entry: "invitation" });
}

describe("a membership by keyboard", () => {
  wears("de", "dark");

  it("is accepted in the window (de, dark)", async () => {
    await offerMembership("David", "david@demo-livres.example");
    await comesIn("david", at.host.passwords.david ?? "");
    await keys.enter("rail-inbox");
    await keys.enter("offer-demo-print-accept");
    await keys.lands("inbox heading");
    await at.window.page.getByTestId("offer-demo-print").waitFor({ state: "detached" });
    await keys.menu("organisation", "demo-print");
    await at.window.page.getByTestId("organisation").getByText("Demo Print").waitFor();
    await leaves();
  });

  it("is accepted on its page (fr)", async () => {
    const lea = { login: "lea@exemple-colis.example", password: "Copper-meadow-97" };
    await register("Exemple Colis", "Léa", "fr", lea);
    await offerMembership("Léa", lea.login);
    const link = await at.host.linkTo(lea.login, "membership");
    expect(await followLink(at.browser, link, (onIt) => onIt.to("accept"))).toBe("fr");
    await comesIn(lea.login, lea.password);
    await keys.menu("organisation", "demo-print");
    await at.window.page.getByTestId("organisation").getByText("Demo Print").waitFor();
    await leaves();
  });
});

describe("other computers by keyboard (nl, dark)", () => {
  wears("nl", "dark");

  it("are signed out one by one, or all at once", async () => {
    const others = [
      await signInOnOtherComputer(at.host, at.host),
      await signInOnOtherComputer(at.host, at.host),
    ];
    await comesIn(at.host.login, at.host.password);
    await keys.enter("rail-settings");
    await at.window.shows("devices-all");
    const one = at.window.page.locator('[data-testid^="device-sign-out-"]').first();
    const name = (await one.getAttribute("data-testid")) ?? "";
    await keys.enter(name);
    await at.window.page.getByTestId(name).waitFor({ state: "detached" });
    await keys.lands("settings heading");
    await keys.back("rail-settings");
    await keys.enter("devices-all");
    await at.window.page.getByTestId("devices-all").waitFor({ state: "detached" });
    await keys.lands("settings heading");
    const still = await Promise.all([admin, ...others].map((other) => other.isIn()));
    expect(still).toEqual([false, false, false]);
  });
});

describe("one's own data by keyboard (fr, light)", () => {
  wears("fr", "light");

  it("is changed, and what is refused has the focus", async () => {
    await keys.enter("rail-personal");
    await keys.fill("profile-contact_name", "Anna au guichet");
    await keys.fill("profile-telephone", "à midi");
    await keys.enter("profile-save");
    await keys.lands("profile-telephone");
    await keys.write("+32 9 000 00 00");
    await keys.enter("profile-save");
    await at.window.shows("toast");
    await keys.lands("profile-save");
  });

  it("gets another address, confirmed on its page", async () => {
    await keys.enter("email-change");
    await keys.lands("email-new");
    await keys.press("Escape");
    await keys.lands("email-change");
    await keys.press("Enter");
    await keys.lands("email-new");
    await keys.write(NEW_ADDRESS);
    await keys.fill("email-password", "Wrong-1-password");
    await enters();
    await at.window.shows("email-password-error");
    await keys.lands("email-password");
    await keys.write(at.host.password);
    await enters();
    await keys.lands("email-change");
    await at.window.shows("email-waiting");
    const link = await at.host.linkTo(NEW_ADDRESS, "email");
    await followLink(at.browser, `${link}?lang=fr`, (onIt) => onIt.to("confirm"));
    await at.window.command("sync_now", {});
    await at.window.page.getByTestId("personal-email").getByText(NEW_ADDRESS).waitFor();
  });
});

describe("one's own data in files, and a number, by keyboard (en, light)", () => {
  wears("en", "light");

  it("is written in both formats", async () => {
    await keys.enter("rail-personal");
    await keys.enter("data-export");
    await at.window.shows("data-exported");
    await keys.lands("data-export");
    const names = (await textOf("data-exported")).match(/loket-my-data-[\d-]+\.\w+/g) ?? [];
    expect(names.map((name) => name.split(".").pop()).sort()).toEqual(["json", "xlsx"]);
    expect(readdirSync(at.host.exports)).toEqual(expect.arrayContaining(names));
    await keys.enter("data-show");
    await keys.lands("data-show");
    const shown = names.map((name) => join(at.host.exports, name));
    await expect.poll(() => at.host.opened()).toEqual(expect.arrayContaining(shown));
  });

  it("asks for an account number", async () => {
    await keys.back("claim-number");
    await keys.write("4410999");
    await enters();
    await at.window.shows("claim-asked");
    await keys.lands("claim-number");
  });
});

describe("closing up by keyboard (de, light)", () => {
  wears("de", "light");

  it("locks and unlocks", async () => {
    await keys.menu("person", "lock");
    await keys.lands("lock-password");
    await keys.write("Wrong-1-password");
    await enters();
    await at.window.shows("lock-password-error");
    await keys.lands("lock-password");
    await keys.write(at.host.password);
    await enters();
    await at.window.shows("rail-personal");
  });

  it("removes what is on this computer, after a look at it", async () => {
    await keys.enter("rail-personal");
    await keys.enter("data-remove");
    await keys.lands("remove-cancel");
    await keys.press("Escape");
    await keys.lands("data-remove");
    await keys.press("Enter");
    await keys.lands("remove-cancel");
    if (await at.window.page.getByTestId("remove-agree").isVisible())
      await keys.tick("remove-agree");
    await keys.enter("remove-confirm");
    await keys.lands("signin-login");
  });
});

describe("being forgotten by keyboard (nl, light)", () => {
  wears("nl", "light");
  const founder = { login: "iris@example-boxes.example", password: "Violet-harbour-52" };
  const heir = { login: "otto@example-boxes.example", password: "Orchid-lantern-83" };

  /** The only administrator of an organisation, and a user of it who could come after. */
  async function found(): Promise<string> {
    await register("Example Boxes", "Iris", "nl", founder);
    await comesIn(founder.login, founder.password);
    const { organisation } = (await at.window.command("session", {})) as { organisation: string };
    const iris = await signInOnOtherComputer(at.host, founder);
    const { temporary_password = "" } = await iris.ask(
      `/v1/organisations/${organisation}/members`,
      {
        given_name: "Otto",
        family_name: "Example",
        email: heir.login,
        language: "de",
        first_entry: "temporary_password",
      },
    );
    const asked = { new_password: heir.password, terms_version: "1" };
    await signInOnOtherComputer(
      at.host,
      { login: heir.login, password: temporary_password },
      asked,
    );
    return organisation;
  }

  it("names who comes after, asks once more, and leaves a receipt", async () => {
    const organisation = await found();
    await keys.enter("rail-personal");
    await keys.enter("data-forget");
    await keys.lands("forget heading");
    await at.window.shows("forget-goes");
    const successor = `forget-successor-${organisation}`;
    await keys.enter(successor);
    await at.window.page.locator(`[data-testid^="${successor}-option-"]`).first().waitFor();
    await enters();
    await keys.lands(successor);
    await keys.fill("forget-password", "Wrong-1-password");
    await enters();
    await keys.lands("forget-keep");
    await keys.press("Escape");
    await keys.lands("forget-password");
    await enters();
    await keys.lands("forget-keep");
    await keys.enter("forget-confirm");
    await at.window.shows("forget-password-error");
    await keys.lands("forget-password");
    await keys.write(founder.password);
    await enters();
    await keys.lands("forget-keep");
    await keys.enter("forget-confirm");
    await keys.lands("farewell heading");
    expect(await textOf("farewell-receipt")).toMatch(/\S{8,}/);
    await keys.enter("farewell-done");
    await keys.lands("signin-login");
  });
});
