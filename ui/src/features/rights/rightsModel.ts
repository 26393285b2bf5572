import type { Account, Grant, LoketRight } from "../../backend/generated";
import { RIGHTS_OF_ACCOUNT } from "../../backend/limits";
import type { MessageId } from "../../backend/messages";

/** Rights by the words they are shown with, in the order of the catalogue. */
export const RIGHT_WORDS: Record<LoketRight, MessageId> = {
  "administrators.manage": "right-administrators-manage",
  "users.manage": "right-users-manage",
  "password.reset": "right-password-reset",
  "file-exchange": "right-file-exchange",
  "shippers.manage": "right-shippers-manage",
  "protection.manage": "right-protection-manage",
  "orders.place": "right-orders-place",
  "orders.see": "right-orders-see",
  "orders.approve": "right-orders-approve",
  "audit.see": "right-audit-see",
};

/** Whether a right can be held on single account numbers. */
export function isOfAccount(right: LoketRight): boolean {
  return RIGHTS_OF_ACCOUNT.includes(right);
}

export interface HeldRight {
  right: LoketRight;
  /** Held on every account number of the organisation. */
  everywhere: boolean;
  /** Else the numbers it is held on, sorted. */
  numbers: string[];
}

/** Grants gathered into rights: several grantors or account numbers make one line. */
export function heldRights(grants: readonly Grant[], accounts: readonly Account[]): HeldRight[] {
  const numberOf = new Map(accounts.map((account) => [account.id, account.number]));
  const order = Object.keys(RIGHT_WORDS) as LoketRight[];
  return order
    .map((right) => ({ right, held: grants.filter((grant) => grant.right === right) }))
    .filter(({ held }) => held.length > 0)
    .map(({ right, held }) => {
      const everywhere = held.some((grant) => grant.account === null);
      const numbers = held.flatMap(({ account }) => (account ? (numberOf.get(account) ?? []) : []));
      return { right, everywhere, numbers: everywhere ? [] : [...new Set(numbers)].sort() };
    });
}
