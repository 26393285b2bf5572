import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { type Backend, replaceBackend } from "../../backend/call";
import { makeClient } from "../../backend/queries";
import { Toasts } from "../overlays/Toasts";

/** A part of the window as it stands in the real one: language, queries, toasts around it. */
export function Wrapped({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={makeClient()}>
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
    onChanged: () => () => {},
  };
  replaceBackend(desk);
  return sent;
}
