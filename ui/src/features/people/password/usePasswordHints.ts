import { useEffect, useState } from "react";
import { call } from "../../../backend/call";
import type { PasswordHint } from "../../../backend/generated";

/** The rules for passwords, each with whether the typed one meets it; empty while the rules are unknown. */
export function usePasswordHints(
  password: string,
  about: readonly string[],
): readonly PasswordHint[] {
  const [hints, setHints] = useState<readonly PasswordHint[]>([]);
  const known = about.join("\n");
  useEffect(() => {
    let latest = true;
    // A call and not a view: the typed password must not stay in the cache of views.
    call("password_hints", { password, about: known.split("\n").filter(Boolean) }).then(
      (view) => latest && setHints(view.hints),
      () => {},
    );
    return () => {
      latest = false;
    };
  }, [password, known]);
  return hints;
}
