import { createReadStream, existsSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { extname, join, normalize } from "node:path";

const KINDS: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** As strict as the real window's, so that what it would block fails here too. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

function forward(incoming: IncomingMessage, answer: ServerResponse, desk: URL): void {
  const onward = request(
    new URL(incoming.url ?? "/", desk),
    { method: incoming.method, headers: incoming.headers },
    (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on("error", () => answer.destroy()).pipe(answer);
    },
  );
  // An answer that has begun can only break off.
  onward.on("error", () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
  answer.on("close", () => onward.destroy());
  incoming.pipe(onward);
}

/**
 * Serves the built window and hands its commands to a desk over loopback HTTP; `announce` says what the shell says
 * besides the desk.
 */
export async function serveSite(
  dist: string,
  desk: URL | null,
): Promise<{ url: URL; server: Server; announce: (topic: string) => void }> {
  const lines = new Set<ServerResponse>();
  const server = createServer((incoming, answer) => {
    const path = (incoming.url ?? "/").split("?")[0] ?? "/";
    if (desk && (path.startsWith("/command/") || path === "/events")) {
      forward(incoming, answer, desk);
      if (path === "/events") {
        lines.add(answer);
        answer.on("close", () => lines.delete(answer));
      }
      return;
    }
    const file = join(dist, normalize(path === "/" ? "/index.html" : path));
    if (!file.startsWith(dist) || !existsSync(file)) {
      answer.writeHead(404).end();
      return;
    }
    const kind = KINDS[extname(file)] ?? "application/octet-stream";
    answer.writeHead(200, { "content-type": kind, "content-security-policy": CSP });
    createReadStream(file).pipe(answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const announce = (topic: string) => {
    const said = `data: ${JSON.stringify({ topics: [topic] })}\n\n`;
    for (const line of lines) if (line.headersSent) line.write(said);
  };
  return { url: new URL(`http://127.0.0.1:${address.port}/`), server, announce };
}
