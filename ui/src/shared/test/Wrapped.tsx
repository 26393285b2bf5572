import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { Backend } from "../../backend/backend";
import { replaceBackend } from "../../backend/call";
import { followChanges, makeClient } from "../../backend/queries";
import { Toasts } from "../overlays/Toasts";

/** A part of the window as it stands in the real one: language, queries, toasts around it. */
export function Wrapped({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  useEffect(() => followChanges(client), [client]);
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={client}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}

export interface Sent {
  name: string;
  request: unknown;
}

const listeners = new Set<(topics: string[]) => void>();

/** Announces a change, as the desk does. */
export function tell(topics: string[]): void {
  for (const listener of listeners) listener(topics);
}

/** Answers commands from a table; an answer that throws is a refusal. Returns what was sent. */
export function answerWith(answers: Record<string, (request: never) => unknown>): Sent[] {
  const sent: Sent[] = [];
  const desk: Backend = {
    send(name, request) {
      sent.push({ name, request });
      const answer = answers[name];
      if (!answer) return Promise.reject(`no answer for ${name}`);
      return new Promise((resolve) => resolve(answer(request as never)));
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  replaceBackend(desk);
  return sent;
}
