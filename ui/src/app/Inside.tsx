import { useState } from "react";
import { useView } from "../backend/queries";
import { SignInAgain } from "../features/people/front/SignInAgain";
import { PasswordNotice } from "../features/people/password/PasswordNotice";
import { TermsNotice } from "../features/people/register/TermsNotice";
import { Banner, failureText, Skeleton, useText } from "../shared";
import { ROOMS } from "./rooms";
import { Shell } from "./Shell";
import { TopBar } from "./TopBar";
import { useActivity } from "./useActivity";

/** The shell with its pages, for the signed-in person. */
export function Inside() {
  const text = useText();
  const session = useView("session", {});
  useActivity();
  const [signIn, setSignIn] = useState(false);
  if (session.isError && !session.data) {
    return (
      <main className="failure">
        <Banner testId="session-failure" tone="rejected" urgent>
          {failureText(session.error, text)}
        </Banner>
      </main>
    );
  }
  if (!session.data) return <Skeleton />;
  const { data } = session;
  const notice = (
    <>
      {data.lease === "drafting_only" && (
        <Banner testId="lease-over" tone="offline" title={text.t("lease-over")}>
          {text.t("lease-over-text")}
        </Banner>
      )}
      <TermsNotice />
      <PasswordNotice />
    </>
  );
  return (
    <>
      <Shell
        rooms={ROOMS}
        notice={notice}
        top={(onSearch) => (
          <TopBar session={data} onSearch={onSearch} onSignIn={() => setSignIn(true)} />
        )}
      />
      <SignInAgain open={signIn} onClose={() => setSignIn(false)} login={data.profile.email} />
    </>
  );
}
