/** Where libfaketime lies; throws when it is not installed. */
export function libfaketime(): string;
