/** The address of every page: a room links to another room's page without importing it. */
export const routes = {
  newOrder: "/ordering/new",
  drafts: "/ordering/drafts",
  draft: (id: string) => `/ordering/drafts/${encodeURIComponent(id)}`,
  orders: "/ordering/history",
  order: (id: string) => `/ordering/history?order=${encodeURIComponent(id)}`,
  requests: "/shipping/waiting",
  request: (id: string) => `/shipping/waiting?open=${encodeURIComponent(id)}`,
  users: "/users",
  addUser: "/users/new",
  mailingHouses: "/mailing-houses",
  inbox: "/inbox",
  personal: "/personal",
  forget: "/personal/forget",
  settings: "/settings",
  password: "/settings/password",
} as const;
