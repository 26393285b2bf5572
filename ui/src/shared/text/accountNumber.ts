/** 4410552 as people read it: "4 410 552"; anything that is not digits stays as typed. */
export function spaced(accountNumber: string): string {
  const digits = accountNumber.replace(/[\s.-]/g, "");
  return /^\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : accountNumber;
}
