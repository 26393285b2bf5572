// Made from the desk's command list by `cargo xtask generate`. Do not edit.

/**
 * Accepts terms and privacy policy after they changed (ES-13, ES-14).
 */
export type AcceptTermsRequest = { 
/**
 * The version that was shown.
 */
version: string, };

/**
 * A number the carrier bills shipments to, as its organisation's users see it.
 */
export type Account = { 
/**
 * Its id.
 */
id: AccountId, 
/**
 * The organisation it belongs to.
 */
organisation: OrganisationId, 
/**
 * The number, digits only.
 */
number: string, 
/**
 * The company's name on it.
 */
company: string, 
/**
 * ISO 3166-1 alpha-2 code of its country.
 */
country: string, 
/**
 * Whether only authorised shippers may use it (ES-03).
 */
protected: boolean, };

/**
 * A number the carrier bills shipments to (the record's id, not the number people type).
 */
export type AccountId = string;

/**
 * How the number stands, as far as this desk knows.
 */
export type AccountKnown = "own" | "unverified" | "empty";

/**
 * An act: its id is also its idempotency key.
 */
export type ActId = string;

/**
 * Says that somebody is at the desk. The screens say it sparsely.
 */
export type ActiveRequest = Record<symbol, never>;

/**
 * `POST /v1/organisations/{organisation}/members`.
 */
export type AddMemberRequest = { 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name; may be empty.
 */
family_name: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * User name; none leaves the e-mail address as the only login.
 */
user_name?: string | null, 
/**
 * The language of their first mail.
 */
language: Language, 
/**
 * How they get in the first time.
 */
first_entry: FirstEntry, 
/**
 * Rights they get from the start; the acting administrator holds each of them.
 */
rights: Array<FirstRight>, };

/**
 * A delivery address. All fields are text as typed; [`check_address`] says whether it will do.
 */
export type Address = { 
/**
 * Company or name; required.
 */
company: string, 
/**
 * Whom to ask for at the door; optional.
 */
contact: string, 
/**
 * Street; required.
 */
street: string, 
/**
 * House number with its box or suffix; required.
 */
number: string, 
/**
 * Postcode, checked by country; required.
 */
postcode: string, 
/**
 * City; required.
 */
city: string, 
/**
 * ISO 3166-1 alpha-2 code, one of [`COUNTRIES`]; required.
 */
country: string, 
/**
 * Telephone number as dialled; required.
 */
telephone: string, 
/**
 * E-mail address for the delivery; optional.
 */
email: string, };

/**
 * How many packs of one supply can be ordered, and why not more: the words beside a line while typing.
 */
export type Allowance = { 
/**
 * The limit that binds.
 */
limit: Limit, 
/**
 * What the limit is, in packs.
 */
max: number, 
/**
 * What is left for this line, in packs.
 */
left: number, 
/**
 * When the period ends, for a limit per period.
 */
resets_at: Timestamp | null, };

/**
 * What is left of one supply.
 */
export type AllowanceView = { 
/**
 * Which.
 */
supply: SupplyId, 
/**
 * Its tightest limit.
 */
allowance: Allowance, };

/**
 * Accepts or declines a membership that was offered.
 */
export type AnswerOfferRequest = { 
/**
 * Of which organisation.
 */
organisation: OrganisationId, 
/**
 * Whether the person joins.
 */
accept: boolean, };

/**
 * Cancels an order that is only placed, or a queued one that was never sent.
 */
export type CancelOrderRequest = { 
/**
 * Which.
 */
order: OrderId, };

/**
 * Somebody who could become administrator.
 */
export type Candidate = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, };

/**
 * `POST /v1/me/email`.
 */
export type ChangeEmailRequest = { 
/**
 * The new address.
 */
email: string, 
/**
 * The password: an open desk alone is not enough to take somebody's address.
 */
password: string, };

/**
 * Changes the own password (UM-144).
 */
export type ChangePasswordRequest = { 
/**
 * The password as it is.
 */
current: string, 
/**
 * As it is to be.
 */
new_password: string, };

/**
 * A message to the screens.
 */
export type Changed = { 
/**
 * What changed.
 */
topics: Array<Topic>, };

/**
 * Asks what would be wrong with an order, and what is left of each supply.
 */
export type CheckOrderRequest = { 
/**
 * As typed.
 */
content: DraftContent, };

/**
 * Chooses for whom to act.
 */
export type ChooseOrganisationRequest = { 
/**
 * The organisation.
 */
organisation: OrganisationId, };

/**
 * Chooses the server; it is asked whether it is one.
 */
export type ChooseServerRequest = { 
/**
 * Its address as typed.
 */
url: string, };

/**
 * Asks the service desk to confirm that an account number is the organisation's (Q-OS-5).
 */
export type ClaimAccountRequest = { 
/**
 * The number, as typed.
 */
number: string, };

/**
 * Why something was refused. A code is added only together with who reads it.
 */
export type Code = "sign_in_failed" | "too_many_attempts" | "session_ended" | "locked" | "not_signed_in" | "lease_over" | "never_signed_in_here" | "needs_server" | "not_a_loket_server" | "certificate_refused" | "server_address_invalid" | "upgrade_needed" | "password_expired" | "password_temporary" | "password_too_weak" | "password_common" | "password_same" | "password_wrong" | "terms_to_accept" | "link_ended" | "user_name_taken" | "user_name_invalid" | "already_member" | "person_their_own" | "administrator_protected" | "not_on_oneself" | "last_administrator" | "orders_open" | "unsent_here" | "ledger_missing" | "key_missing" | "keychain_locked" | "keychain_unavailable" | "key_wrong" | "disk_full" | "store_newer" | "place_unknown" | "not_opened" | "right_missing" | "not_a_member" | "not_found" | "act_reused" | "dependency_refused" | "act_stale" | "request_invalid" | "request_too_large" | "slow_down" | "broken" | "field_required" | "field_too_long" | "field_unreadable" | "account_number_invalid" | "account_asked" | "account_tries_used" | "postcode_invalid" | "country_unknown" | "telephone_invalid" | "email_invalid" | "draft_changed" | "order_empty" | "supply_unknown" | "quantity_invalid" | "limit_per_order" | "limit_per_supply" | "limit_per_period" | "order_not_cancellable" | "already_decided";

/**
 * Asks how the connection is.
 */
export type ConnectionRequest = Record<symbol, never>;

/**
 * How the connection is.
 */
export type ConnectionState = "online" | "sending" | "offline" | "sign_in_needed";

/**
 * The connection, for the pill at the top.
 */
export type ConnectionView = { 
/**
 * How it is.
 */
state: ConnectionState, 
/**
 * Since when it is offline.
 */
since: Timestamp | null, 
/**
 * Acts that wait to be sent.
 */
waiting: number, 
/**
 * Acts sent of this round, while sending.
 */
sent: number, 
/**
 * Acts of this round, while sending.
 */
total: number, 
/**
 * Acts that need the person.
 */
needs_you: number, 
/**
 * When the server was last reached.
 */
last_contact: Timestamp | null, 
/**
 * What went wrong last, when it is more than no answer.
 */
problem: Refusal | null, };

/**
 * How much asks for something.
 */
export type Counts = { 
/**
 * Drafts.
 */
drafts: number, 
/**
 * Acts not yet sent.
 */
queued: number, 
/**
 * Acts that need the person.
 */
refused: number, 
/**
 * Requests that wait for a decision.
 */
requests: number, };

/**
 * Decides a request.
 */
export type DecideRequestRequest = { 
/**
 * Which.
 */
request: RequestId, 
/**
 * Yes or no.
 */
decision: Decision, 
/**
 * Why; may be empty.
 */
reason: string, };

/**
 * Yes or no.
 */
export type Decision = "approve" | "reject";

/**
 * Removes a draft and gives it back once more, for undo.
 */
export type DeleteDraftRequest = { 
/**
 * Which.
 */
draft: DraftId, };

/**
 * A desktop installation as one person uses it.
 */
export type DeviceId = string;

/**
 * One computer as its person uses it.
 */
export type DeviceView = { 
/**
 * Its id.
 */
id: DeviceId, 
/**
 * What it calls itself; may be empty.
 */
name: string, 
/**
 * When it was first used.
 */
created_at: Timestamp, 
/**
 * When it was last used.
 */
last_used_at: Timestamp, 
/**
 * Whether it is this one.
 */
current: boolean, 
/**
 * Whether somebody is signed in on it.
 */
signed_in: boolean, };

/**
 * Asks for the computers the person signed in on.
 */
export type DevicesRequest = Record<symbol, never>;

/**
 * The person's computers, the last used first.
 */
export type DevicesView = { 
/**
 * All of them.
 */
devices: Array<DeviceView>, };

/**
 * Puts a refused act away.
 */
export type DismissRefusedRequest = { 
/**
 * Which.
 */
act: ActId, };

/**
 * It is done; there is nothing to say.
 */
export type Done = Record<symbol, never>;

/**
 * What a draft holds: exactly what was typed, unfinished or wrong as it may be.
 */
export type DraftContent = { 
/**
 * Step 1: the account number as typed (OS-15).
 */
account_number: string, 
/**
 * Step 2: the delivery address (OS-18).
 */
address: Address, 
/**
 * Step 3: what is wanted (OS-24).
 */
lines: Array<OrderLine>, 
/**
 * The person's own reference, shown in history; optional.
 */
reference: string, 
/**
 * The step last open, 1 to 4.
 */
step: number, };

/**
 * A draft of an order.
 */
export type DraftId = string;

/**
 * A draft in the list.
 */
export type DraftRow = { 
/**
 * Which.
 */
id: DraftId, 
/**
 * As typed so far.
 */
account_number: string, 
/**
 * Where it goes, as typed so far.
 */
company: string, 
/**
 * Its city.
 */
city: string, 
/**
 * Kinds of supplies.
 */
kinds: number, 
/**
 * Packs in all.
 */
packs: number, 
/**
 * The step last open.
 */
step: number, 
/**
 * When it was last changed.
 */
changed_at: Timestamp, 
/**
 * Whether it came back refused.
 */
returned: boolean, 
/**
 * Whether it is a copy made because two computers changed one draft.
 */
copy: boolean, 
/**
 * Whether the server has it as it is here.
 */
saved_elsewhere: boolean, };

/**
 * It is kept, durably.
 */
export type DraftSavedView = { 
/**
 * When.
 */
changed_at: Timestamp, };

/**
 * A draft, open.
 */
export type DraftView = { 
/**
 * Which.
 */
id: DraftId, 
/**
 * What it holds.
 */
content: DraftContent, 
/**
 * When it was last changed.
 */
changed_at: Timestamp, 
/**
 * Why it came back, when it did.
 */
returned: Array<Refusal>, };

/**
 * Drafts, newest first.
 */
export type DraftsView = { 
/**
 * The drafts.
 */
drafts: Array<DraftRow>, };

/**
 * `POST /v1/me/erasure`.
 */
export type EraseRequest = { 
/**
 * The password.
 */
password: string, 
/**
 * Who becomes administrator where this person is the only one.
 */
successors: Array<Successor>, };

/**
 * What being forgotten means for this person now.
 */
export type ErasurePreview = { 
/**
 * Orders of which the personal part goes.
 */
orders: number, 
/**
 * Drafts that go.
 */
drafts: number, 
/**
 * Devices that lose their data at their next contact.
 */
devices: number, 
/**
 * Requests and decisions that lose the name.
 */
requests: number, 
/**
 * Memberships that end.
 */
memberships: number, 
/**
 * Orders that are under way: they have to be cancelled or finished first, by their numbers.
 */
open_orders: Array<string>, 
/**
 * Organisations in which nobody else manages administrators: another has to be named first.
 */
only_administrator_of: Array<OnlyAdministrator>, };

/**
 * Asks what being forgotten would mean now (OS-47, OS-48).
 */
export type ErasurePreviewRequest = Record<symbol, never>;

/**
 * Proof that a person was forgotten. Holds nothing about them.
 */
export type ErasureReceipt = { 
/**
 * The receipt's number, also in the ledger.
 */
receipt: string, 
/**
 * When.
 */
at: Timestamp, };

/**
 * What being forgotten would mean now.
 */
export type ErasureView = { 
/**
 * As the server says it.
 */
preview: ErasurePreview, 
/**
 * The orders that are under way.
 */
open_orders: Array<OpenOrder>, };

/**
 * Asks for everything that is held about the person, as files.
 */
export type ExportMyDataRequest = Record<symbol, never>;

/**
 * Where it lies.
 */
export type ExportedView = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The files in it: a workbook to read, JSON to hand on.
 */
files: Array<string>, 
/**
 * Kinds of records.
 */
tables: number, 
/**
 * Records.
 */
rows: number, };

/**
 * How a new user gets in the first time. Nobody chooses a password for somebody else.
 */
export type FirstEntry = "invitation" | "temporary_password";

/**
 * A right given with the first entry.
 */
export type FirstRight = { 
/**
 * Which.
 */
right: LoketRight, 
/**
 * On which account number; none for all of the organisation's.
 */
account?: AccountId | null, };

/**
 * Forgot the user name or the password: one field for either (UM-148 … UM-151).
 */
export type ForgotRequest = { 
/**
 * User name or e-mail address as typed.
 */
login: string, };

/**
 * A right as far as the person could give it.
 */
export type GivableRight = { 
/**
 * Which.
 */
right: LoketRight, 
/**
 * On all of the organisation's, where it is one of account numbers.
 */
everywhere: boolean, 
/**
 * Else on these account numbers; with none of them the person cannot give it.
 */
accounts: Array<AccountId>, 
/**
 * Who can, by name, when the person cannot (UM-46).
 */
givers: Array<string>, };

/**
 * Asks which rights the person could give to a user of the organisation acted for.
 */
export type GivableRightsRequest = Record<symbol, never>;

/**
 * Every right, in the order in which they are shown.
 */
export type GivableRightsView = { 
/**
 * The rights.
 */
rights: Array<GivableRight>, };

/**
 * One right given to one person in one organisation by one grantor. Its key is all of these together.
 */
export type Grant = { 
/**
 * Its id.
 */
id: GrantId, 
/**
 * Who holds it.
 */
holder: PersonId, 
/**
 * Which right.
 */
right: LoketRight, 
/**
 * On which account number; none means all of the organisation's.
 */
account: AccountId | null, 
/**
 * Who gave it.
 */
grantor: Grantor, };

/**
 * One grant of one right.
 */
export type GrantId = string;

/**
 * Who gave a right.
 */
export type Grantor = "carrier" | { "person": PersonId };

/**
 * An address the installation names.
 */
export type InstallationPlace = "terms" | "privacy" | "support";

/**
 * Asks what the chosen server's installation is.
 */
export type InstallationRequest = Record<symbol, never>;

/**
 * What the installation is, for whoever has not signed in yet.
 */
export type InstallationView = { 
/**
 * What passwords have to be.
 */
password_policy: PasswordPolicy, 
/**
 * The version of terms and privacy policy that is to be accepted.
 */
terms_version: string, 
/**
 * Where the terms of use stand; empty when the carrier named no place.
 */
terms_url: string, 
/**
 * Where the privacy policy stands; empty when the carrier named no place.
 */
privacy_url: string, 
/**
 * How the carrier's support is reached (UM-152 … UM-154); may be empty.
 */
support_contact: string, 
/**
 * When it is reached; may be empty.
 */
support_hours: string, 
/**
 * What of these can be opened outside the window; the rest is text.
 */
opens: Array<InstallationPlace>, };

/**
 * Sends an invitation again, or makes a new temporary password.
 */
export type InviteAgainRequest = { 
/**
 * To whom.
 */
person: PersonId, 
/**
 * How they get in.
 */
first_entry: FirstEntry, };

/**
 * Why a store could not be opened.
 */
export type KeyProblem = "missing" | "keychain_locked" | "keychain_unavailable" | "denied" | "wrong";

/**
 * Somebody who has signed in on this computer before.
 */
export type KnownPerson = { 
/**
 * Their name; empty while their store is closed and the keychain does not give it.
 */
name: string, 
/**
 * What they signed in with last, when they wanted to be remembered; else empty.
 */
login: string, };

/**
 * One text in the four languages of the product.
 */
export type Labels = { 
/**
 * Dutch.
 */
nl: string, 
/**
 * French.
 */
fr: string, 
/**
 * German.
 */
de: string, 
/**
 * English.
 */
en: string, };

/**
 * A language of the product.
 */
export type Language = "nl" | "fr" | "de" | "en";

/**
 * What a desk may do now.
 */
export type LeaseState = "open" | "drafting_only";

/**
 * Which limit binds first.
 */
export type Limit = "per_order" | "per_supply" | "per_period";

/**
 * Asks for the drafts.
 */
export type ListDraftsRequest = Record<symbol, never>;

/**
 * Asks for the directory of mailing houses.
 */
export type ListMailingHousesRequest = { 
/**
 * Found in name and address; empty means all.
 */
search: string, };

/**
 * Asks for the users of the organisation acted for.
 */
export type ListMembersRequest = { 
/**
 * Found in name and e-mail address; empty means all.
 */
search: string, };

/**
 * Asks for a page of the history.
 */
export type ListOrdersRequest = { 
/**
 * Found in number, account number, company, city, reference; empty means all.
 */
search: string, 
/**
 * Only these; empty means all.
 */
statuses: Array<OrderStatus>, 
/**
 * Only this number.
 */
account_number: string | null, 
/**
 * By which column.
 */
sort: OrderColumn, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The page key of the row to go on after.
 */
after: string | null, 
/**
 * Rows wanted, at most 500.
 */
limit: number, };

/**
 * Asks who signed in on this computer before.
 */
export type ListPeopleRequest = Record<symbol, never>;

/**
 * Asks for acts that were refused or ask again.
 */
export type ListRefusedRequest = Record<symbol, never>;

/**
 * Asks for requests of the organisation acted for.
 */
export type ListRequestsRequest = { 
/**
 * Which.
 */
filter: RequestFilter, 
/**
 * Found in applicant and number; empty means all.
 */
search: string, };

/**
 * Asks for the catalogue.
 */
export type ListSuppliesRequest = Record<symbol, never>;

/**
 * Locks the desk.
 */
export type LockRequest = Record<symbol, never>;

/**
 * A right of Loket's own application.
 */
export type LoketRight = "administrators.manage" | "users.manage" | "password.reset" | "file-exchange" | "shippers.manage" | "protection.manage" | "orders.place" | "orders.see" | "orders.approve" | "audit.see";

/**
 * Mailing houses by name.
 */
export type MailingHousesView = { 
/**
 * The mailing houses.
 */
mailing_houses: Array<Organisation>, };

/**
 * A user of an organisation as its administrators see them (UM-19), with their rights in Loket itself.
 */
export type Member = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their e-mail address.
 */
email: string, 
/**
 * Whether they can act for the organisation.
 */
active: boolean, 
/**
 * Whether they have joined.
 */
standing: Standing, 
/**
 * Who made them a user, by name; the carrier for founders.
 */
created_by: string, 
/**
 * Grants they hold.
 */
grants: Array<Grant>, };

/**
 * What became of a new user; the same whether the person existed or not.
 */
export type MemberAdded = { 
/**
 * Who: the id under which the organisation lists them.
 */
person: PersonId, 
/**
 * The generated password, shown once; none for an invitation.
 */
temporary_password?: string | null, 
/**
 * Until when it, or the link in the mail, can be used.
 */
usable_until: Timestamp, };

/**
 * Users by name.
 */
export type MembersView = { 
/**
 * The users.
 */
members: Array<Member>, 
/**
 * Whether the person may see them (`users.manage`).
 */
visible: boolean, };

/**
 * Begins a draft, with what the profile says of the person.
 */
export type NewDraftRequest = Record<symbol, never>;

/**
 * A membership that waits for the person's answer.
 */
export type Offer = { 
/**
 * Of which organisation.
 */
organisation: OrganisationId, 
/**
 * Its name.
 */
organisation_name: string, 
/**
 * Who offered it, by name.
 */
offered_by: string, };

/**
 * An organisation that would be left without an administrator.
 */
export type OnlyAdministrator = { 
/**
 * Which.
 */
organisation: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * Members who could be named.
 */
candidates: Array<Candidate>, };

/**
 * Opens a draft.
 */
export type OpenDraftRequest = { 
/**
 * Which.
 */
draft: DraftId, };

/**
 * An order that is under way.
 */
export type OpenOrder = { 
/**
 * Its number.
 */
number: string, 
/**
 * Which; none while this desk does not hold it.
 */
order: OrderId | null, };

/**
 * Opens an order.
 */
export type OpenOrderRequest = { 
/**
 * Which.
 */
order: OrderId, };

/**
 * Opens one of the installation's own addresses outside the window; works before anybody has signed in.
 */
export type OpenPlaceRequest = { 
/**
 * Which; the address itself is never the page's to give.
 */
place: InstallationPlace, };

/**
 * An order (OS-30, OS-32).
 */
export type Order = { 
/**
 * Its id, given on the desk.
 */
id: OrderId, 
/**
 * Its readable number, given by the server when placed.
 */
number: string | null, 
/**
 * The organisation whose account number it is on; none until the server has looked the number up.
 */
organisation: OrganisationId | null, 
/**
 * The account number's id; none until the server has looked the number up.
 */
account: AccountId | null, 
/**
 * The account number as written.
 */
account_number: string, 
/**
 * The name of the account number's company.
 */
company: string, 
/**
 * Where it stands.
 */
status: OrderStatus, 
/**
 * Who placed it.
 */
placed_by: PersonId, 
/**
 * Their name then.
 */
placed_by_name: string, 
/**
 * When it was placed; for a queued order, when it was confirmed on the desk.
 */
placed_at: Timestamp, 
/**
 * When its status last changed.
 */
changed_at: Timestamp, 
/**
 * Where it goes.
 */
address: Address, 
/**
 * What was ordered.
 */
lines: Array<OrderedSupply>, 
/**
 * The person's own reference.
 */
reference: string, 
/**
 * Where the shipment can be followed, while that is kept (OS-34).
 */
tracking: string | null, };

/**
 * The order, checked.
 */
export type OrderCheckView = { 
/**
 * Everything that is wrong, by field.
 */
refusals: Array<Refusal>, 
/**
 * Per offered supply.
 */
allowances: Array<AllowanceView>, 
/**
 * How the number stands.
 */
account: AccountKnown, 
/**
 * The number's company, when known.
 */
company: string, 
/**
 * Packs in all.
 */
packs: number, };

/**
 * A column of the history (OS-30).
 */
export type OrderColumn = "number" | "placed_at" | "status" | "account_number" | "company";

/**
 * An order, from the moment it is confirmed on a desk.
 */
export type OrderId = string;

/**
 * The limits that hold for the whole installation.
 */
export type OrderLimits = { 
/**
 * Most packs in one order, all supplies together.
 */
max_units_per_order: number, 
/**
 * IANA name of the time zone in which weeks and months begin, such as `Europe/Brussels`.
 */
time_zone: string, };

/**
 * So many of one supply, in packs.
 */
export type OrderLine = { 
/**
 * Which supply.
 */
supply: SupplyId, 
/**
 * Packs, 1 to 9,999 in an order; a draft may hold anything that was typed.
 */
quantity: number, };

/**
 * A row of the history.
 */
export type OrderRow = { 
/**
 * Which.
 */
id: OrderId, 
/**
 * Its number; none while queued.
 */
number: string | null, 
/**
 * When.
 */
placed_at: Timestamp, 
/**
 * Where it stands.
 */
status: OrderStatus, 
/**
 * On which number.
 */
account_number: string, 
/**
 * Its company.
 */
company: string, 
/**
 * Packs in all.
 */
packs: number, 
/**
 * Whether something about it waits for the server.
 */
pending: boolean, };

/**
 * Where an order stands: (awaiting approval →) placed → in preparation → shipped → completed; or cancelled.
 */
export type OrderStatus = "queued" | "placed" | "in_preparation" | "shipped" | "completed" | "cancelled";

/**
 * An order, open.
 */
export type OrderView = { 
/**
 * The order, with what is not yet confirmed laid over it.
 */
order: Order, 
/**
 * Whether something about it waits for the server.
 */
pending: boolean, 
/**
 * Whether it can be cancelled now.
 */
may_cancel: boolean, 
/**
 * When its details will be deleted (OS-33).
 */
deleted_at: Timestamp | null, };

/**
 * One line of an order, with the supply's name as it was when ordered.
 */
export type OrderedSupply = { 
/**
 * Which supply.
 */
supply: SupplyId, 
/**
 * Its code then.
 */
code: string, 
/**
 * Its name then.
 */
name: Labels, 
/**
 * Pieces in a pack then.
 */
pieces_per_pack: number, 
/**
 * Packs ordered.
 */
quantity: number, };

/**
 * A page of the history.
 */
export type OrdersPage = { 
/**
 * The rows.
 */
rows: Array<OrderRow>, 
/**
 * Page key of the last row; none at the end.
 */
next: string | null, 
/**
 * Rows in all with these filters.
 */
total: number, 
/**
 * Whether orders that are on this computer are still being listed.
 */
still_listing: boolean, };

/**
 * An organisation as its members and, for a mailing house, everybody sees it (UM-95: by name and address).
 */
export type Organisation = { 
/**
 * Its id.
 */
id: OrganisationId, 
/**
 * What it is.
 */
kind: OrganisationKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Its address on one line.
 */
address: string, };

/**
 * A business customer of the carrier; the tenant.
 */
export type OrganisationId = string;

/**
 * What an organisation is.
 */
export type OrganisationKind = "customer" | "mailing_house";

/**
 * One of the person's organisations.
 */
export type OrganisationView = { 
/**
 * The organisation.
 */
organisation: Organisation, 
/**
 * Rights the person holds there, on whatever account number.
 */
rights: Array<LoketRight>, 
/**
 * Its account numbers.
 */
accounts: Array<Account>, };

/**
 * Asks what waits for the person at the server.
 */
export type OwnAccountRequest = Record<symbol, never>;

/**
 * What waits for the person.
 */
export type OwnAccountView = { 
/**
 * An e-mail address that waits for its confirmation.
 */
email_waiting: string | null, 
/**
 * Memberships that wait for an answer.
 */
offers: Array<Offer>, };

/**
 * Whether a rule is met by what is typed so far.
 */
export type PasswordHint = { 
/**
 * Which rule.
 */
rule: PasswordRule, 
/**
 * How many characters [`PasswordRule::Length`] wants; 0 for the others.
 */
count: number, 
/**
 * Whether it is met.
 */
met: boolean, };

/**
 * Asks which rules a password meets that is being typed.
 */
export type PasswordHintsRequest = { 
/**
 * As far as it is typed.
 */
password: string, 
/**
 * What others know of the person: what stands in the form's other fields. It makes no good password.
 */
about: Array<string>, };

/**
 * The installation's rules, and which of them are met.
 */
export type PasswordHintsView = { 
/**
 * One per rule, always in the same order.
 */
hints: Array<PasswordHint>, };

/**
 * Which rules an installation has.
 */
export type PasswordPolicy = "classic" | "modern";

/**
 * One rule, as the screen shows it while somebody types.
 */
export type PasswordRule = "length" | "small_letter" | "capital_letter" | "not_common";

/**
 * Asks how the own password stands.
 */
export type PasswordStandingRequest = Record<symbol, never>;

/**
 * How the own password stands.
 */
export type PasswordStandingView = { 
/**
 * When it was last changed.
 */
changed_at: Timestamp, 
/**
 * When it ends; none under a policy without periodic change.
 */
expires_at: Timestamp | null, 
/**
 * Whether it ends soon.
 */
warning: PasswordWarning | null, };

/**
 * A password that ends soon or has ended, reckoned by the server's clock (OS-45).
 */
export type PasswordWarning = { 
/**
 * The warning this is, in days before the end: 14, 7, 1, or 0 once it has ended. Put away, it comes back with
 * the next.
 */
stage: number, 
/**
 * Days that are left, begun ones counted; 0 once it has ended.
 */
days: number, };

/**
 * Who signed in on this computer before.
 */
export type PeopleView = { 
/**
 * Those who wanted to be remembered and whom the keychain names, by name.
 */
people: Array<PersonHere>, 
/**
 * Every server that was signed in to here.
 */
servers: Array<string>, };

/**
 * A period by which units of a supply are limited; it starts at midnight in the installation's time zone.
 */
export type Period = "week" | "month";

/**
 * Somebody who signed in here before and wanted to be remembered (ES-22).
 */
export type PersonHere = { 
/**
 * The name of their files, which says nothing about them.
 */
seat: string, 
/**
 * Their name; empty when it was not known yet.
 */
name: string, 
/**
 * What they signed in with last.
 */
login: string, 
/**
 * With which server.
 */
server: string, };

/**
 * A person: signs in once, may belong to several organisations.
 */
export type PersonId = string;

/**
 * Where the desk stands; decides the first screen.
 */
export type Phase = "choose_server" | "sign_in" | "locked" | "recovery" | "forgotten" | "ready";

/**
 * Places an order from a draft as it is on screen: it becomes a queued order.
 */
export type PlaceOrderRequest = { 
/**
 * The draft.
 */
draft: DraftId, 
/**
 * What the person sees of it; the step does not matter.
 */
content: DraftContent, };

/**
 * What belongs to this computer rather than to a person.
 */
export type Preferences = { 
/**
 * The language chosen; none means the system's.
 */
language: Language | null, 
/**
 * The theme chosen.
 */
theme: Theme, };

/**
 * A person as they see themself (OS-37 … OS-41).
 */
export type Profile = { 
/**
 * Their id.
 */
person: PersonId, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name, where there is one.
 */
family_name: string, 
/**
 * E-mail address; also a way to sign in.
 */
email: string, 
/**
 * User name; another way to sign in.
 */
user_name: string | null, 
/**
 * Preferred language.
 */
language: Language, 
/**
 * Customer name (OS-38), put into new orders; may be empty.
 */
customer_name: string, 
/**
 * Contact name (OS-39), put into new orders; may be empty.
 */
contact_name: string, 
/**
 * Telephone number (OS-40), put into new orders; may be empty.
 */
telephone: string, };

/**
 * `PUT /v1/me/profile`.
 */
export type ProfileChange = { 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name; may be empty.
 */
family_name: string, 
/**
 * Customer name (OS-38); may be empty.
 */
customer_name: string, 
/**
 * Contact name (OS-39); may be empty.
 */
contact_name: string, 
/**
 * Telephone number (OS-40); may be empty.
 */
telephone: string, 
/**
 * Preferred language (OS-41).
 */
language: Language, };

/**
 * The receipt was read.
 */
export type PutReceiptAwayRequest = Record<symbol, never>;

/**
 * Leaves, whatever is unsent.
 */
export type QuitRequest = Record<symbol, never>;

/**
 * How to get at a store whose key is gone.
 */
export type RecoverRequest = { "how": "retry" } | { "how": "password", 
/**
 * User name or e-mail address.
 */
login: string, 
/**
 * The password.
 */
password: string, } | { "how": "server", 
/**
 * User name or e-mail address.
 */
login: string, 
/**
 * The password.
 */
password: string, 
/**
 * As with signing in.
 */
new_password?: string, 
/**
 * As with signing in.
 */
accept_terms?: string, };

/**
 * A refusal as it travels: code, values for its words, and the field it stands at.
 */
export type Refusal = { 
/**
 * Why.
 */
code: Code, 
/**
 * Values the words need, such as `max` or `left`; numbers and times as text.
 */
params?: { [key in string]: string }, 
/**
 * The field it is about, as a path such as `address.postcode` or `lines.<supply>.quantity`.
 */
field?: string | null, };

/**
 * An act that needs its maker.
 */
export type RefusedItem = { 
/**
 * Which.
 */
act: ActId, 
/**
 * Its verb, such as `place_order`.
 */
kind: string, 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * When it came back.
 */
refused_at: Timestamp, 
/**
 * Why; `act_stale` when it only asks again.
 */
refusals: Array<Refusal>, 
/**
 * What it was about, in the person's own data: a number, an address.
 */
subject: string, 
/**
 * The draft the order came back as.
 */
draft: DraftId | null, 
/**
 * The order it was about.
 */
order: OrderId | null, 
/**
 * The request it was about.
 */
request: RequestId | null, 
/**
 * Whether it can be sent again as it is.
 */
may_resend: boolean, };

/**
 * Acts that need their maker, newest first.
 */
export type RefusedView = { 
/**
 * The acts.
 */
items: Array<RefusedItem>, };

/**
 * Registers a company and its founder (OS-04 … OS-09).
 */
export type RegisterRequest = { 
/**
 * The company's name (OS-05).
 */
company: string, 
/**
 * The contact person's given name (OS-06).
 */
given_name: string, 
/**
 * Their family name; may be empty.
 */
family_name: string, 
/**
 * E-mail address (OS-07).
 */
email: string, 
/**
 * Password (OS-08).
 */
password: string, 
/**
 * The language of everything they get.
 */
language: Language, 
/**
 * The version of terms and privacy policy that was accepted.
 */
terms_version: string, };

/**
 * Removes everything of one person from this computer: store, keys, keychain entries. The server keeps what it has.
 */
export type RemoveFromComputerRequest = { 
/**
 * What they sign in with; empty for whoever is in, locked or in recovery.
 */
login: string, 
/**
 * They saw what would be lost, and want it all the same.
 */
though_unsent: boolean, };

/**
 * Asks what would be lost if somebody's data were removed from this computer.
 */
export type RemovePreviewRequest = { 
/**
 * What they sign in with; empty for whoever is in, locked or in recovery.
 */
login: string, };

/**
 * What is on this computer only.
 */
export type RemovePreviewView = { 
/**
 * Whether it could be looked at. The store of somebody who is not in opens only by the keychain.
 */
readable: boolean, 
/**
 * Drafts with changes the server does not have.
 */
drafts: number, 
/**
 * Orders that wait to be sent.
 */
orders: number, 
/**
 * Other acts that wait to be sent.
 */
other: number, 
/**
 * Acts that came back and were not put away.
 */
refused: number, };

/**
 * Begins a draft with the same address and supplies.
 */
export type ReorderRequest = { 
/**
 * Which.
 */
order: OrderId, };

/**
 * A request as the people who can decide it see it.
 */
export type Request = { 
/**
 * Its id.
 */
id: RequestId, 
/**
 * What is asked.
 */
kind: RequestKind, 
/**
 * The organisation that decides.
 */
organisation: OrganisationId, 
/**
 * The account number it is about.
 */
account: AccountId, 
/**
 * The number as digits.
 */
account_number: string, 
/**
 * The applicant's e-mail address as typed.
 */
applicant: string, 
/**
 * When it was first asked.
 */
asked_at: Timestamp, 
/**
 * How often it was asked.
 */
attempts: number, } & ({ "state": "pending" } | { "state": "decided", 
/**
 * What they decided.
 */
decision: Decision, 
/**
 * Who.
 */
by: PersonId, 
/**
 * Their name then.
 */
by_name: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Why; may be empty.
 */
reason: string, });

/**
 * Which requests.
 */
export type RequestFilter = "waiting" | "decided";

/**
 * Something that waits for somebody's decision.
 */
export type RequestId = string;

/**
 * What is asked. Kinds differ, the machine is one.
 */
export type RequestKind = "ship" | "claim";

/**
 * A request in the list.
 */
export type RequestRow = { 
/**
 * The request, with what is not yet confirmed laid over it.
 */
request: Request, 
/**
 * Whether the decision waits for the server.
 */
pending: boolean, };

/**
 * Requests, oldest first while waiting, newest first once decided.
 */
export type RequestsView = { 
/**
 * The requests.
 */
requests: Array<RequestRow>, };

/**
 * Sends an act that asked again.
 */
export type ResendActRequest = { 
/**
 * Which.
 */
act: ActId, };

/**
 * Asks for the activation mail again.
 */
export type ResendActivationRequest = { 
/**
 * The address that was registered.
 */
email: string, };

/**
 * Keeps a draft as it is now; called at every keystroke. A removed draft comes back.
 */
export type SaveDraftRequest = { 
/**
 * Which.
 */
draft: DraftId, 
/**
 * All of it.
 */
content: DraftContent, };

/**
 * Asks who is signed in.
 */
export type SessionRequest = Record<symbol, never>;

/**
 * Who is signed in and for whom.
 */
export type SessionView = { 
/**
 * The person.
 */
profile: Profile, 
/**
 * Their organisations, by name.
 */
organisations: Array<OrganisationView>, 
/**
 * The one they act for now.
 */
organisation: OrganisationId | null, 
/**
 * What may be done without the server.
 */
lease: LeaseState, 
/**
 * What asks for something.
 */
counts: Counts, 
/**
 * Whether the first sync is complete.
 */
caught_up: boolean, };

/**
 * Sets when this computer locks by itself.
 */
export type SetLockRequest = { 
/**
 * After how many minutes without anybody: 5, 15, 30 or 60; none for never, not even after the computer slept.
 */
minutes: number | null, };

/**
 * Sets this computer's preferences, whole.
 */
export type SetPreferencesRequest = { 
/**
 * As they shall be.
 */
preferences: Preferences, };

/**
 * Shows the files of the export just made, in the file manager. The page names none: only what this desk has
 * written since it was opened is shown.
 */
export type ShowExportRequest = Record<symbol, never>;

/**
 * Signs in: with the server, or by password on this computer when it cannot be reached.
 */
export type SignInRequest = { 
/**
 * User name or e-mail address as typed.
 */
login: string, 
/**
 * The password.
 */
password: string, 
/**
 * Whether to keep the session in the keychain (ES-22).
 */
remember: boolean, 
/**
 * The password to be, where the server refused with `password_expired` or `password_temporary`.
 */
new_password?: string, 
/**
 * The version of the terms that was accepted, where it refused with `terms_to_accept`.
 */
accept_terms?: string, };

/**
 * Signs out on another of the person's computers.
 */
export type SignOutDeviceRequest = { 
/**
 * Which.
 */
device: DeviceId, };

/**
 * Signs out on every computer but this one.
 */
export type SignOutEverywhereRequest = Record<symbol, never>;

/**
 * Signs out. The outbox and drafts stay, encrypted.
 */
export type SignOutRequest = Record<symbol, never>;

/**
 * Whether a user has joined the organisation.
 *
 * An administrator sees the same of an invited person whether Loket knew them before or not.
 */
export type Standing = "invited" | "joined";

/**
 * Asks where the desk stands.
 */
export type StartRequest = Record<symbol, never>;

/**
 * Where the desk stands.
 */
export type StartView = { 
/**
 * Decides the first screen.
 */
phase: Phase, 
/**
 * The server's address.
 */
server: string | null, 
/**
 * This computer's.
 */
preferences: Preferences, 
/**
 * Who signed in here last.
 */
known: KnownPerson | null, 
/**
 * Why, in phase recovery.
 */
problem: KeyProblem | null, 
/**
 * The receipt, in phase forgotten; none when they were forgotten from another computer.
 */
receipt: ErasureReceipt | null, 
/**
 * Whether the server ended the session, in phase locked.
 */
session_ended: boolean, 
/**
 * How much is not yet with the server, in phase locked.
 */
unsent: number, 
/**
 * Whether something typed is not on the disk either, and lost when the program ends.
 */
unkept: boolean, 
/**
 * After how many minutes without anybody the desk locks; none for never.
 */
lock_after: number | null, 
/**
 * What it may be told instead.
 */
lock_choices: Array<number>, 
/**
 * Whether signing in can work without the server here.
 */
offline_possible: boolean, 
/**
 * The app's version.
 */
version: string, };

/**
 * A named successor.
 */
export type Successor = { 
/**
 * In which organisation.
 */
organisation: OrganisationId, 
/**
 * Who.
 */
person: PersonId, };

/**
 * The catalogue, in its order.
 */
export type SuppliesView = { 
/**
 * What is offered.
 */
supplies: Array<Supply>, 
/**
 * The installation's limits; none before the first sync.
 */
limits: OrderLimits | null, };

/**
 * A kind of shipping material (OS-21 … OS-24). Quantities count packs.
 */
export type Supply = { 
/**
 * Its id, stable across catalogue versions.
 */
id: SupplyId, 
/**
 * The carrier's short code, such as `BX5`.
 */
code: string, 
/**
 * Its group.
 */
category: SupplyCategory, 
/**
 * Its name.
 */
name: Labels, 
/**
 * Size, material, use: what is shown on request (OS-23).
 */
specification: Labels, 
/**
 * Pieces in one pack.
 */
pieces_per_pack: number, 
/**
 * Most packs of it in one order; none means no limit of its own.
 */
max_per_order: number | null, 
/**
 * Most packs per account number and period.
 */
max_per_period: SupplyLimit | null, 
/**
 * Whether it is offered; a withdrawn supply stays readable in old orders.
 */
offered: boolean, 
/**
 * Its place in the list, ascending.
 */
position: number, };

/**
 * The groups by which the list is filtered (OS-22).
 */
export type SupplyCategory = "boxes" | "envelopes" | "labels" | "accessories";

/**
 * A kind of shipping material.
 */
export type SupplyId = string;

/**
 * At most so many units of one supply per account number in a period.
 */
export type SupplyLimit = { 
/**
 * Units (packs) in one period.
 */
units: number, 
/**
 * Which period.
 */
period: Period, };

/**
 * Lets somebody else sign in.
 */
export type SwitchPersonRequest = Record<symbol, never>;

/**
 * Tries the server now.
 */
export type SyncNowRequest = Record<symbol, never>;

/**
 * Asks whether terms and privacy policy changed since they were accepted.
 */
export type TermsStandingRequest = Record<symbol, never>;

/**
 * How it stands with the terms.
 */
export type TermsStandingView = { 
/**
 * The version that is to be accepted; none while the one that was accepted is still the current one.
 */
to_accept: string | null, };

/**
 * Light, dark, or as the system is.
 */
export type Theme = "system" | "light" | "dark";

/**
 * A moment: milliseconds since 1970-01-01T00:00:00Z.
 */
export type Timestamp = number;

/**
 * A part of the desk that views are made of.
 */
export type Topic = "start" | "session" | "me" | "devices" | "connection" | "supplies" | "drafts" | "orders" | "requests" | "members" | "mailing_houses" | "refused" | "quit_asked";

/**
 * A draft with text that this computer's disk did not take.
 */
export type UnkeptDraft = { 
/**
 * Which.
 */
draft: DraftId, 
/**
 * The number typed in it; may be empty.
 */
account_number: string, 
/**
 * To whom it goes; may be empty.
 */
company: string, };

/**
 * Opens a locked desk.
 */
export type UnlockRequest = { 
/**
 * The password.
 */
password: string, 
/**
 * As with signing in, where the server had ended the session or knows a newer password.
 */
new_password?: string, 
/**
 * As with signing in.
 */
accept_terms?: string, };

/**
 * An order that is not yet with the server.
 */
export type UnsentOrder = { 
/**
 * Which.
 */
order: OrderId, 
/**
 * On which number.
 */
account_number: string, 
/**
 * Packs in all.
 */
packs: number, 
/**
 * When it was confirmed.
 */
confirmed_at: Timestamp, };

/**
 * Asks what is not yet with the server.
 */
export type UnsentRequest = Record<symbol, never>;

/**
 * What is not yet with the server.
 */
export type UnsentView = { 
/**
 * Orders.
 */
orders: Array<UnsentOrder>, 
/**
 * Other acts, drafts' texts not counted.
 */
other: number, 
/**
 * What was typed and is not on the disk either: lost when the program ends.
 */
unkept: Array<UnkeptDraft>, };

export interface Commands {
  start: { request: StartRequest; view: StartView };
  choose_server: { request: ChooseServerRequest; view: StartView };
  set_preferences: { request: SetPreferencesRequest; view: Preferences };
  session: { request: SessionRequest; view: SessionView };
  choose_organisation: { request: ChooseOrganisationRequest; view: SessionView };
  connection: { request: ConnectionRequest; view: ConnectionView };
  sync_now: { request: SyncNowRequest; view: ConnectionView };
  unsent: { request: UnsentRequest; view: UnsentView };
  quit: { request: QuitRequest; view: Done };
  open_place: { request: OpenPlaceRequest; view: Done };
  set_lock: { request: SetLockRequest; view: StartView };
  active: { request: ActiveRequest; view: Done };
  list_refused: { request: ListRefusedRequest; view: RefusedView };
  dismiss_refused: { request: DismissRefusedRequest; view: Done };
  resend_act: { request: ResendActRequest; view: Done };
  installation: { request: InstallationRequest; view: InstallationView };
  list_people: { request: ListPeopleRequest; view: PeopleView };
  password_hints: { request: PasswordHintsRequest; view: PasswordHintsView };
  register: { request: RegisterRequest; view: Done };
  resend_activation: { request: ResendActivationRequest; view: Done };
  forgot: { request: ForgotRequest; view: Done };
  change_password: { request: ChangePasswordRequest; view: Done };
  password_standing: { request: PasswordStandingRequest; view: PasswordStandingView };
  terms_standing: { request: TermsStandingRequest; view: TermsStandingView };
  accept_terms: { request: AcceptTermsRequest; view: Done };
  devices: { request: DevicesRequest; view: DevicesView };
  sign_out_device: { request: SignOutDeviceRequest; view: Done };
  sign_out_everywhere: { request: SignOutEverywhereRequest; view: Done };
  switch_person: { request: SwitchPersonRequest; view: StartView };
  sign_in: { request: SignInRequest; view: StartView };
  unlock: { request: UnlockRequest; view: StartView };
  lock: { request: LockRequest; view: StartView };
  sign_out: { request: SignOutRequest; view: StartView };
  recover: { request: RecoverRequest; view: StartView };
  own_account: { request: OwnAccountRequest; view: OwnAccountView };
  change_profile: { request: ProfileChange; view: Done };
  change_email: { request: ChangeEmailRequest; view: Done };
  answer_offer: { request: AnswerOfferRequest; view: Done };
  claim_account: { request: ClaimAccountRequest; view: Done };
  export_my_data: { request: ExportMyDataRequest; view: ExportedView };
  show_export: { request: ShowExportRequest; view: Done };
  erasure_preview: { request: ErasurePreviewRequest; view: ErasureView };
  erase_me: { request: EraseRequest; view: StartView };
  put_receipt_away: { request: PutReceiptAwayRequest; view: StartView };
  remove_preview: { request: RemovePreviewRequest; view: RemovePreviewView };
  remove_from_computer: { request: RemoveFromComputerRequest; view: StartView };
  list_supplies: { request: ListSuppliesRequest; view: SuppliesView };
  list_drafts: { request: ListDraftsRequest; view: DraftsView };
  new_draft: { request: NewDraftRequest; view: DraftView };
  open_draft: { request: OpenDraftRequest; view: DraftView };
  save_draft: { request: SaveDraftRequest; view: DraftSavedView };
  delete_draft: { request: DeleteDraftRequest; view: DraftView };
  check_order: { request: CheckOrderRequest; view: OrderCheckView };
  place_order: { request: PlaceOrderRequest; view: OrderView };
  list_orders: { request: ListOrdersRequest; view: OrdersPage };
  open_order: { request: OpenOrderRequest; view: OrderView };
  cancel_order: { request: CancelOrderRequest; view: OrderView };
  reorder: { request: ReorderRequest; view: DraftView };
  list_requests: { request: ListRequestsRequest; view: RequestsView };
  decide_request: { request: DecideRequestRequest; view: RequestRow };
  list_members: { request: ListMembersRequest; view: MembersView };
  givable_rights: { request: GivableRightsRequest; view: GivableRightsView };
  add_member: { request: AddMemberRequest; view: MemberAdded };
  invite_again: { request: InviteAgainRequest; view: MemberAdded };
  list_mailing_houses: { request: ListMailingHousesRequest; view: MailingHousesView };
}

export type CommandName = keyof Commands;

/** What each command's view is made of: when a topic changed, ask again. */
export const TOPICS: Record<CommandName, readonly Topic[]> = {
  start: ["start"],
  choose_server: [],
  set_preferences: [],
  session: ["session"],
  choose_organisation: [],
  connection: ["connection"],
  sync_now: [],
  unsent: ["orders", "refused", "drafts"],
  quit: [],
  open_place: [],
  set_lock: [],
  active: [],
  list_refused: ["refused"],
  dismiss_refused: [],
  resend_act: [],
  installation: ["start"],
  list_people: ["start"],
  password_hints: [],
  register: [],
  resend_activation: [],
  forgot: [],
  change_password: [],
  password_standing: ["me"],
  terms_standing: ["me"],
  accept_terms: [],
  devices: ["devices"],
  sign_out_device: [],
  sign_out_everywhere: [],
  switch_person: [],
  sign_in: [],
  unlock: [],
  lock: [],
  sign_out: [],
  recover: [],
  own_account: ["me"],
  change_profile: [],
  change_email: [],
  answer_offer: [],
  claim_account: [],
  export_my_data: [],
  show_export: [],
  erasure_preview: ["orders", "members"],
  erase_me: [],
  put_receipt_away: [],
  remove_preview: [],
  remove_from_computer: [],
  list_supplies: ["supplies"],
  list_drafts: ["drafts"],
  new_draft: [],
  open_draft: [],
  save_draft: [],
  delete_draft: [],
  check_order: ["supplies", "orders", "session"],
  place_order: [],
  list_orders: ["orders"],
  open_order: ["orders"],
  cancel_order: [],
  reorder: [],
  list_requests: ["requests"],
  decide_request: [],
  list_members: ["members"],
  givable_rights: ["members", "session"],
  add_member: [],
  invite_again: [],
  list_mailing_houses: ["mailing_houses"],
};
