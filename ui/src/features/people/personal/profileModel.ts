import type { Profile, ProfileChange } from "../../../backend/generated";

/** The part of a profile that this form changes. */
export function changeOf(profile: Profile): ProfileChange {
  const { given_name, family_name, customer_name, contact_name, telephone, language } = profile;
  return { given_name, family_name, customer_name, contact_name, telephone, language };
}

/** Whether the form differs from the profile. */
export function isChanged(typed: ProfileChange, profile: Profile): boolean {
  const kept = changeOf(profile);
  return (Object.keys(kept) as (keyof ProfileChange)[]).some((name) => typed[name] !== kept[name]);
}

/** The fields that the person changed after `saved` was sent. */
export function typedSince(
  typed: Partial<ProfileChange>,
  saved: ProfileChange,
): Partial<ProfileChange> {
  const names = Object.keys(typed) as (keyof ProfileChange)[];
  return Object.fromEntries(
    names.filter((name) => typed[name] !== saved[name]).map((name) => [name, typed[name]]),
  );
}
