import { useState } from "react";
import type { StartView } from "../../../backend/generated";
import { preferences } from "../../../shared";
import { ForgotPage } from "../forgot/ForgotPage";
import { RegisterPage } from "../register/RegisterPage";
import { empty, type Registration } from "../register/registration";
import { SignIn } from "./SignIn";

export interface EntranceProps {
  start: StartView;
  /** The last of the first steps. */
  first: boolean;
  onOtherServer: () => void;
}

type Asking = "sign-in" | "register" | "forgot";

/** The screens while nobody is signed in: sign-in, registration and the forgotten password. */
export function Entrance({ start, first, onOtherServer }: EntranceProps) {
  const [asking, setAsking] = useState<Asking>("sign-in");
  const [login, setLogin] = useState("");
  const [form, setForm] = useState<Registration | null>(null);
  const back = (email?: string) => {
    // After the registration nobody needs the password in memory.
    if (email) setForm(null);
    setLogin(email ?? login);
    setAsking("sign-in");
  };
  if (asking === "register") {
    const current = form ?? empty(preferences().language);
    return <RegisterPage form={current} onChange={setForm} onBack={back} />;
  }
  if (asking === "forgot") return <ForgotPage login={login} onBack={() => back()} />;
  return (
    <SignIn
      start={start}
      first={first}
      login={login}
      onLogin={setLogin}
      onRegister={() => setAsking("register")}
      onForgot={() => setAsking("forgot")}
      onOtherServer={onOtherServer}
    />
  );
}
