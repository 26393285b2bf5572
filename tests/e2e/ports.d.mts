/** A port nobody listens on just now. */
export function freePort(): Promise<number>;
