import { TOPICS } from "./generated";

/** Every topic of every view, for the case that announcements were missed. */
export const EVERY_TOPIC: string[] = [...new Set(Object.values(TOPICS).flat())];
