import { randomUUID } from "node:crypto";
import type { Host } from "./host";

interface Session {
  access_token: string;
}

/** What the server is asked past every desk; a refusal is a failure of the test. */
export async function askServer(
  host: Host,
  path: string,
  body: object,
  token?: string,
): Promise<Record<string, string>> {
  const answer = await fetch(`${host.server}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const said = await answer.text();
  return said === "" ? {} : JSON.parse(said);
}

/** Somebody signed in on another computer, far away. */
export interface OtherComputer {
  /** Asks as that person. */
  ask(path: string, body?: object): Promise<Record<string, string>>;
  /** Whether that computer is still let in. */
  isIn(): Promise<boolean>;
}

/** Signs in on another computer; `more` is what the server asks for besides. */
export async function signInOnOtherComputer(
  host: Host,
  who: { login: string; password: string },
  more: { new_password?: string; terms_version?: string } = {},
): Promise<OtherComputer> {
  const device = { device: randomUUID(), device_name: "A laptop far away" };
  const { login, password } = who;
  const request = { login, password, ...more, ...device };
  const session = (await askServer(host, "/v1/sessions", request)) as unknown as Session;
  const authorization = `Bearer ${session.access_token}`;
  return {
    ask: (path, body = {}) => askServer(host, path, body, session.access_token),
    isIn: async () =>
      (await fetch(`${host.server}/v1/me`, { headers: { authorization } })).status === 200,
  };
}
