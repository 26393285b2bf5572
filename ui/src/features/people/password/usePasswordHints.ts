import { useEffect, useState } from "react";
import { call } from "../../../backend/call";
import type { PasswordHint } from "../../../backend/generated";

/** Which rules a password meets while it is typed; none while nobody knows the installation's rules. */
export function usePasswordHints(
  password: string,
  about: readonly string[],
): readonly PasswordHint[] {
  const [hints, setHints] = useState<readonly PasswordHint[]>([]);
  const known = about.join("\n");
  useEffect(() => {
    let latest = true;
    // Not a view: what is typed here must not stay behind in the views' cache.
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
