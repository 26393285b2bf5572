// A computer of somebody's own: session bus and keychain, a data folder, and a network to the server that can be cut.
import { openDesk, startSession } from "./harness.mjs";
import { folder } from "./processes.mjs";
import { startProxy } from "./proxy.mjs";
import { chooseServer, connection, signIn } from "./steps.mjs";

/** `open(more)` starts the desktop on it; `more` goes to `openDesk`. */
export async function computer({ screen, keep }, server) {
  const session = await startSession();
  const network = await startProxy(server.port);
  const data = folder("data");
  const open = async (more = {}) => keep(await openDesk({ screen, session, data, ...more }));
  return { session, network, data, open };
}

/** A computer on which somebody has just signed in; `more` goes to `openDesk`. */
export async function signedIn(ground, server, { language = "en", ...more } = {}) {
  const machine = await computer(ground, server);
  const page = await machine.open(more);
  await chooseServer(page, machine.network.url, language);
  await signIn(page, server.signIn);
  await connection(page, "online");
  return { ...machine, page };
}
