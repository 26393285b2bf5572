import type {
  AddMemberRequest,
  FirstRight,
  GivableRight,
  LoketRight,
} from "../../backend/generated";

/** The form as filled in so far; `rights` are the ticked ones. */
export interface NewUser extends Omit<AddMemberRequest, "rights" | "user_name"> {
  user_name: string;
  rights: ReadonlySet<LoketRight>;
}

/** Whether the person who fills the form in can give a right at all. */
export function isGivable({ everywhere, accounts }: GivableRight): boolean {
  return everywhere || accounts.length > 0;
}

/** The form when it opens: invited, able to reset their own password. */
export function emptyUser(language: NewUser["language"]): NewUser {
  return {
    given_name: "",
    family_name: "",
    email: "",
    user_name: "",
    language,
    first_entry: "invitation",
    rights: new Set<LoketRight>(["password.reset"]),
  };
}

/** The ticked rights as they are asked for: on all account numbers, or on each one the giver holds it on. */
export function firstRights(
  ticked: ReadonlySet<LoketRight>,
  givable: readonly GivableRight[],
): FirstRight[] {
  return givable
    .filter((one) => ticked.has(one.right) && isGivable(one))
    .flatMap(({ right, everywhere, accounts }): FirstRight[] =>
      everywhere ? [{ right }] : accounts.map((account) => ({ right, account })),
    );
}

/** The request for a filled-in form. */
export function requestOf(typed: NewUser, givable: readonly GivableRight[]): AddMemberRequest {
  const { user_name, rights, ...rest } = typed;
  const request = { ...rest, rights: firstRights(rights, givable) };
  return user_name.trim() === "" ? request : { ...request, user_name: user_name.trim() };
}

const REQUIRED = ["given_name", "email"] as const;

/** The parts that are still missing, in the order of the form; the server checks everything else. */
export function missing(typed: NewUser): readonly (keyof NewUser)[] {
  return REQUIRED.filter((part) => typed[part].trim() === "");
}
