/** Whether this computer names its modifier key as a Mac does. */
export const isMac = navigator.userAgent.includes("Mac");
