import type { StartView } from "../../../backend/generated";
import { useView } from "../../../backend/queries";
import { useDoor } from "../../../backend/start";
import { Banner, Button, useText } from "../../../shared";
import { FrontFrame } from "./FrontFrame";
import { FrontSteps } from "./FrontSteps";
import { SignInForm } from "./SignInForm";

export interface SignInProps {
  start: StartView;
  /** The last of the first steps. */
  first: boolean;
  onOtherServer: () => void;
}

export function SignIn({ start, first, onOtherServer }: SignInProps) {
  const { t } = useText();
  const signIn = useDoor("sign_in");
  const connection = useView("connection", {});
  const offline = start.offline_possible && connection.data?.state === "offline";
  return (
    <FrontFrame
      testId="signin"
      title={t("signin-title")}
      subtitle={start.server && t("signin-text", { server: host(start.server) })}
      steps={first && <FrontSteps current={2} />}
      foot={t("signin-forgotten")}
    >
      {offline && (
        <Banner testId="signin-offline" tone="offline" title={t("signin-offline")}>
          {t("signin-offline-text")}
        </Banner>
      )}
      <SignInForm
        login={start.known?.login ?? ""}
        busy={signIn.isPending}
        failure={signIn.error}
        onSubmit={(values) => signIn.mutate(values)}
      />
      {start.offline_possible && !offline && (
        <p className="soft" data-testid="signin-offline-possible">
          {t("signin-offline-possible")}
        </p>
      )}
      <Button testId="signin-other-server" variant="quiet" onPress={onOtherServer}>
        {t("signin-another-server")}
      </Button>
    </FrontFrame>
  );
}

/** "loket.carrier.example" of "https://loket.carrier.example/". */
function host(server: string): string {
  return URL.canParse(server) ? new URL(server).host : server;
}
