import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { followChanges, makeClient } from "../backend/queries";
import { usePreferences } from "../shared";
import { Toasts } from "../shared/overlays/Toasts";
import { REGIONS } from "../shared/text/bundles";
import { Gate } from "./Gate";

/** The whole window: language, queries, toasts, and behind the gate the shell. */
export function App() {
  const { language } = usePreferences();
  const [client] = useState(makeClient);
  useEffect(() => followChanges(client), [client]);
  return (
    <I18nProvider locale={REGIONS[language]}>
      <QueryClientProvider client={client}>
        <Gate />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
