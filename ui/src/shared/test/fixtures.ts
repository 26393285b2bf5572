import type {
  ConnectionView,
  Member,
  RefusedItem,
  Request,
  SessionView,
  StartView,
} from "../../backend/generated";

export const NOW = Date.UTC(2026, 10, 20, 9, 42);

export const start: StartView = {
  phase: "ready",
  server: "https://loket.carrier.example",
  preferences: { language: "en", theme: "system" },
  known: { name: "Ada Peeters", login: "a.peeters" },
  problem: null,
  receipt: null,
  session_ended: false,
  unsent: 0,
  unkept: false,
  lock_after: 15,
  lock_choices: [5, 15, 30, 60],
  offline_possible: true,
  version: "0.1.0",
};

export const session: SessionView = {
  profile: {
    person: "p1",
    given_name: "Ada",
    family_name: "Peeters",
    email: "ada@example-print.example",
    user_name: null,
    language: "nl",
    customer_name: "",
    contact_name: "",
    telephone: "",
  },
  organisations: ["Example Print", "Example Logistics"].map((name, at) => ({
    organisation: { id: `o${at + 1}`, kind: "customer", name, address: "Kerkstraat 12, 9000 Gent" },
    rights: [],
    accounts: [],
  })),
  organisation: "o1",
  lease: "open",
  counts: { drafts: 2, queued: 0, refused: 1, requests: 4 },
  caught_up: true,
};

export const connection: ConnectionView = {
  state: "online",
  since: null,
  waiting: 0,
  sent: 0,
  total: 0,
  needs_you: 0,
  last_contact: NOW,
  problem: null,
};

export const request: Request = {
  id: "r1",
  kind: "ship",
  organisation: "o1",
  account: "a1",
  account_number: "4410552",
  applicant: "packing@example-print.example",
  asked_at: NOW,
  attempts: 3,
  state: "pending",
};

export const member: Member = {
  person: "p2",
  name: "Bram Claes",
  email: "bram@example-print.example",
  active: true,
  standing: "joined",
  created_by: "Ada Peeters",
  grants: [],
};

export const refused: RefusedItem = {
  act: "act-1",
  kind: "place_order",
  made_at: NOW,
  refused_at: NOW,
  refusals: [{ code: "order_empty" }],
  subject: "4410552",
  draft: "d1",
  order: null,
  request: null,
  may_resend: false,
};
