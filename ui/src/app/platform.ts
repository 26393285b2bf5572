/** How this computer writes its modifier key. */
export const isMac = navigator.userAgent.includes("Mac");
