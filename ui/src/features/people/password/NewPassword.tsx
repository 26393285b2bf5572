import { PasswordField } from "../../../shared";
import { PasswordRules } from "./PasswordRules";
import { usePasswordHints } from "./usePasswordHints";

export interface NewPasswordProps {
  testId: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The texts of the form's other fields; a password that repeats them is refused. */
  about: readonly string[];
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
}

/** A password to be, with the installation's rules under it. */
export function NewPassword(props: NewPasswordProps) {
  const { about, ...field } = props;
  const hints = usePasswordHints(field.value, about);
  return (
    <div className="new-password">
      <PasswordField {...field} autoComplete="new-password" />
      <PasswordRules testId={field.testId} hints={hints} />
    </div>
  );
}
