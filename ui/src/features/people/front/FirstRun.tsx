import { useState } from "react";
import type { StartView } from "../../../backend/generated";
import { useStartCommand } from "../../../backend/start";
import { Button, useText } from "../../../shared";
import { FrontFrame } from "./FrontFrame";
import { FrontSteps } from "./FrontSteps";
import { KnownServers } from "./KnownServers";
import { LanguageStep } from "./LanguageStep";
import { ServerForm } from "./ServerForm";

export interface FirstRunProps {
  start: StartView;
  /** The server is chosen anew; the language question was answered long ago. */
  again: boolean;
  onDone: () => void;
}

/** The first minute: language, server, and then signing in. */
export function FirstRun({ start, again, onDone }: FirstRunProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<"language" | "server">(again ? "server" : "language");
  const choose = useStartCommand("choose_server");
  if (asking === "language") {
    return (
      <FrontFrame
        testId="first-language"
        title={t("first-welcome")}
        subtitle={t("first-welcome-text")}
        steps={<FrontSteps current={0} />}
        asksLanguage
      >
        <h2>{t("first-language-title")}</h2>
        <LanguageStep onDone={() => setAsking("server")} />
      </FrontFrame>
    );
  }
  return (
    <FrontFrame
      testId="first-server-page"
      title={t("first-server-title")}
      subtitle={t("first-server-text")}
      steps={!again && <FrontSteps current={1} />}
    >
      <ServerForm
        address={start.server ?? ""}
        busy={choose.isPending}
        failure={choose.error}
        onSubmit={(url) => choose.mutate({ url }, { onSuccess: onDone })}
      />
      {again && (
        <KnownServers
          current={start.server}
          busy={choose.isPending}
          onChoose={(url) => choose.mutate({ url }, { onSuccess: onDone })}
        />
      )}
      <Button
        testId="first-back"
        variant="quiet"
        onPress={() => (again ? onDone() : setAsking("language"))}
      >
        {t("front-back")}
      </Button>
    </FrontFrame>
  );
}
