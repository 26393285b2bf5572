import { TOPICS } from "./generated";

/** All a view can be made of: for when announcements may have been missed. */
export const EVERY_TOPIC: string[] = [...new Set(Object.values(TOPICS).flat())];
