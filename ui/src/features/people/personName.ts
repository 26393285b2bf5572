import type { Profile } from "../../backend/generated";

/** Given and family name; the e-mail address of somebody without names. */
export function personName({ given_name, family_name, email }: Profile): string {
  return `${given_name} ${family_name}`.trim() || email;
}
