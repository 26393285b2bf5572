import { CircleUser, UserPlus } from "lucide-react";
import { useId } from "react";
import type { PersonHere } from "../../../backend/generated";
import { Banner, failureText, useText } from "../../../shared";
import { hostOf } from "./hostOf";

export interface KnownPeopleProps {
  people: readonly PersonHere[];
  /** The server that is chosen now; another one is named. */
  server: string | null;
  failure: unknown;
  onChoose: (person: PersonHere) => void;
  onSomebodyElse: () => void;
}

/** The people whom this computer remembers; each signs in with their own password. */
export function KnownPeople({
  people,
  server,
  failure,
  onChoose,
  onSomebodyElse,
}: KnownPeopleProps) {
  const text = useText();
  const { t } = text;
  const id = useId();
  return (
    <>
      <p id={id} className="soft">
        {t("signin-who-text")}
      </p>
      <ul className="front-people" aria-labelledby={id}>
        {people.map((person) => (
          <li key={person.seat}>
            <button
              type="button"
              data-testid={`signin-person-${person.login}`}
              onClick={() => onChoose(person)}
            >
              <CircleUser size={20} aria-hidden />
              <span>
                <strong>{person.name || person.login}</strong>
                {person.name && <span className="soft">{person.login}</span>}
                {person.server !== server && (
                  <span className="soft">
                    {t("signin-text", { server: hostOf(person.server) })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" data-testid="signin-somebody-else" onClick={onSomebodyElse}>
            <UserPlus size={20} aria-hidden />
            <span>{t("signin-somebody-else")}</span>
          </button>
        </li>
      </ul>
      {Boolean(failure) && (
        <Banner testId="signin-people-failure" tone="rejected" urgent>
          {failureText(failure, text)}
        </Banner>
      )}
    </>
  );
}
