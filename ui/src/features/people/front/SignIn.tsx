import { useState } from "react";
import type { PersonHere, StartView } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import { useStartCommand } from "../../../backend/start";
import { Banner, Button, useText } from "../../../shared";
import { RemoveLink } from "../remove/RemoveLink";
import { FrontFrame } from "./FrontFrame";
import { FrontSteps } from "./FrontSteps";
import { hostOf } from "./hostOf";
import { KnownPeople } from "./KnownPeople";
import { SignInForm } from "./SignInForm";

export interface SignInProps {
  start: StartView;
  /** The last of the first steps. */
  first: boolean;
  login: string;
  onLogin: (login: string) => void;
  onRegister: () => void;
  onForgot: () => void;
  onOtherServer: () => void;
}

export function SignIn(props: SignInProps) {
  const { start, first, login, onLogin, onRegister, onForgot, onOtherServer } = props;
  const { t } = useText();
  const signIn = useStartCommand("sign_in");
  const server = useStartCommand("choose_server");
  const connection = useView("connection", {});
  const here = useView("list_people", {});
  const [somebody, setSomebody] = useState(login !== "");
  const [chosen, setChosen] = useState(0);
  const people = here.data?.people ?? [];
  const offline = start.offline_possible && connection.data?.state === "offline";
  const meet = (who: string) => {
    onLogin(who);
    setSomebody(true);
    setChosen((times) => times + 1);
  };
  const choose = (person: PersonHere) => {
    const arrive = () => meet(person.login);
    if (person.server === start.server) arrive();
    else server.mutate({ url: person.server }, { onSuccess: arrive });
  };
  // The form depends on the remembered people, so it waits until they are read.
  if (here.isPending && !somebody && !first) return null;
  const listed = people.length > 0 && !somebody && !first;
  return (
    <FrontFrame
      testId="signin"
      title={t(listed ? "signin-who" : "signin-title")}
      subtitle={!listed && start.server && t("signin-text", { server: hostOf(start.server) })}
      steps={first && <FrontSteps current={2} />}
    >
      {offline && (
        <Banner testId="signin-offline" tone="offline" title={t("signin-offline")}>
          {t("signin-offline-text")}
        </Banner>
      )}
      {listed ? (
        <KnownPeople
          people={people}
          server={start.server}
          failure={server.error}
          onChoose={choose}
          onSomebodyElse={() => meet("")}
        />
      ) : (
        <SignInForm
          // A new form for another person, and never while somebody types.
          key={chosen}
          login={login || (start.known?.login ?? "")}
          busy={signIn.isPending}
          failure={signIn.error}
          onSubmit={(values) => signIn.mutate(values)}
          onLogin={onLogin}
        />
      )}
      {start.offline_possible && !offline && !listed && (
        <p className="soft" data-testid="signin-offline-possible">
          {t("signin-offline-possible")}
        </p>
      )}
      <nav className="front-ways" aria-label={t("signin-other-ways")}>
        {!listed && people.length > 0 && (
          <Button testId="signin-people" variant="quiet" onPress={() => setSomebody(false)}>
            {t("signin-people")}
          </Button>
        )}
        <Button testId="signin-forgot" variant="quiet" onPress={onForgot}>
          {t("signin-forgot")}
        </Button>
        <Button testId="signin-register" variant="quiet" onPress={onRegister}>
          {t("signin-register")}
        </Button>
        <Button testId="signin-other-server" variant="quiet" onPress={onOtherServer}>
          {t("signin-another-server")}
        </Button>
        {start.offline_possible && <RemoveLink ask={{ login }} />}
      </nav>
    </FrontFrame>
  );
}
