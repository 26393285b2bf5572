import type { Backend } from "./backend";
import { EVERY_TOPIC } from "./topics";

/** `?backend=http://127.0.0.1:1234` points the development server at a desk of its own. */
function atTest(): string {
  const asked = new URLSearchParams(window.location.search).get("backend");
  return asked?.startsWith("http://127.0.0.1:") ? asked : window.location.origin;
}

/** A desk over loopback HTTP, for browser tests; a release has no such host. */
export function httpBackend(origin: string = atTest()): Backend {
  return {
    async send(name, request) {
      const answer = await fetch(`${origin}/command/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request ?? null),
      });
      const body: unknown = await answer.json().catch(() => null);
      if (answer.ok) return body;
      throw answer.status === 422 ? body : `${answer.status} for ${name}`;
    },
    onChanged(listener) {
      const source = new EventSource(`${origin}/events`);
      // Announcements were lost before the connection was open and while it was broken.
      source.onopen = () => listener(EVERY_TOPIC);
      source.onmessage = (event: MessageEvent<string>) => {
        const { topics } = JSON.parse(event.data) as { topics: string[] };
        listener(topics);
      };
      return () => source.close();
    },
  };
}
