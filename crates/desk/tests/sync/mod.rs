//! A desk on a temporary folder against a server that says what the test wrote down.
mod drafts;
mod feeds;
mod history;
mod listing;
mod orders;
mod pace;
mod pace_line;
mod plan;

use loket_desk::commands::{NewDraftRequest, OrderView, PlaceOrderRequest, SaveDraftRequest};
use loket_desk::commands::{new_draft, place_order, save_draft};
use loket_desk::computer::system::SystemRandomness;
use loket_desk::host::{Clock, Host, Surface};
use loket_desk::keys::StoreKey;
use loket_desk::session::OpenStore;
use loket_desk::store::Store;
use loket_desk::store::profile_state::{self, ProfileState, Times};
use loket_desk::sync::{StepError, Stepped, step};
use loket_desk::transport::{Answer, Transport, TransportError};
use loket_desk::vault::{KeyVault, VaultError};
use loket_desk::{Desk, Timestamp};
use loket_domain::ids::{
    AccountId, DeviceId, DraftId, Epoch, GrantId, OrganisationId, PersonId, SupplyId,
};
use loket_domain::ordering::{
    Address, DraftContent, Labels, Order, OrderLimits, OrderLine, OrderStatus, Supply,
    SupplyCategory,
};
use loket_domain::people::{
    Language, Lease, OFFLINE_LEASE, Organisation, OrganisationKind, Profile,
};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::Account;
use loket_domain::time::DAY;
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{Page, PullAnswer, PullRequest, PushAnswer, PushRequest, Row};
use loket_protocol::{MembershipRecord, Outcome, Reached, RecordKind, Scope, Verdict};
use serde::Serialize;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

pub const START: Timestamp = Timestamp(1_700_000_000_000);

#[derive(Default)]
pub struct Hand {
    passed: AtomicI64,
    wrong_by: AtomicI64,
}

impl Hand {
    pub fn pass(&self, milliseconds: i64) {
        self.passed.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// Somebody sets the wall clock.
    pub fn jump(&self, milliseconds: i64) {
        self.wrong_by.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn wall(&self) -> Timestamp {
        START.plus(self.monotonic() + self.wrong_by.load(Ordering::SeqCst))
    }
    fn monotonic(&self) -> i64 {
        self.passed.load(Ordering::SeqCst)
    }
}

type Pushed = Box<dyn FnMut(&PushRequest) -> Result<PushAnswer, TransportError> + Send>;

#[derive(Default)]
pub struct Script {
    pub cut: AtomicBool,
    pub pushes: Mutex<Vec<PushRequest>>,
    pub pulls: Mutex<Vec<PullRequest>>,
    clock: Arc<Hand>,
    /// Rung at each pull.
    pub pulled: tokio::sync::Notify,
    /// How the next live lines end; one of which nothing is said stays silent.
    pub lines: Mutex<VecDeque<TransportError>>,
    on_push: Mutex<VecDeque<Pushed>>,
    answers: Mutex<VecDeque<PullAnswer>>,
}

impl Script {
    /// The next push gets this answer.
    pub fn push(
        &self,
        answer: impl FnMut(&PushRequest) -> Result<PushAnswer, TransportError> + Send + 'static,
    ) {
        self.on_push.lock().unwrap().push_back(Box::new(answer));
    }

    /// The next push has all its acts accepted, in the person's feed at this counter.
    pub fn accepts(&self, counter: i64) {
        self.push(move |request| {
            Ok(verdicts(request, |_| Outcome::Accepted {
                reached: vec![Reached {
                    feed: mine().feed(),
                    counter,
                }],
            }))
        });
    }

    /// The next pull gets this answer; when there is none it gets nothing new.
    pub fn pull(&self, answer: PullAnswer) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// The server's clock: the test's own, unless the answer says otherwise.
    fn time(&self, said: Timestamp) -> Timestamp {
        if said == START {
            START.plus(self.clock.monotonic())
        } else {
            said
        }
    }

    fn reachable(&self) -> Result<(), TransportError> {
        if self.cut.load(Ordering::SeqCst) {
            Err(TransportError::NoAnswer)
        } else {
            Ok(())
        }
    }
}

impl Transport for Script {
    fn check<'a>(&'a self, _: &'a str) -> Answer<'a, ()> {
        Box::pin(async { self.reachable() })
    }
    fn sign_in<'a>(&'a self, _: &'a str, _: &'a SignInRequest) -> Answer<'a, SessionAnswer> {
        Box::pin(async { Err(TransportError::NoAnswer) })
    }
    fn refresh<'a>(&'a self, _: &'a str, _: &'a RefreshRequest) -> Answer<'a, SessionAnswer> {
        Box::pin(async {
            self.reachable()?;
            Ok(SessionAnswer {
                person: person(),
                access_token: "access".into(),
                access_expires_at: START.plus(1_000 * DAY),
                refresh_token: "refresh".into(),
                device_secret: String::new(),
                epoch: Epoch::new("e1"),
                server_time: self.time(START),
                lease: lease(),
            })
        })
    }
    fn sign_out<'a>(&'a self, _: &'a str, _: &'a str) -> Answer<'a, ()> {
        Box::pin(async { Ok(()) })
    }
    fn push<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer> {
        Box::pin(async {
            self.reachable()?;
            self.pushes.lock().unwrap().push(request.clone());
            let script = self.on_push.lock().unwrap().pop_front();
            let answer =
                script.map_or(Err(TransportError::NoAnswer), |mut answer| answer(request))?;
            Ok(PushAnswer {
                server_time: self.time(answer.server_time),
                ..answer
            })
        })
    }
    fn pull<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer> {
        Box::pin(async {
            self.reachable()?;
            self.pulls.lock().unwrap().push(request.clone());
            self.pulled.notify_one();
            let script = self.answers.lock().unwrap().pop_front();
            let answer = script.unwrap_or_else(|| PullAnswer {
                epoch: request.epoch.clone().unwrap_or_else(|| Epoch::new("e1")),
                ..answer(Vec::new())
            });
            Ok(PullAnswer {
                server_time: self.time(answer.server_time),
                ..answer
            })
        })
    }
    fn moved<'a>(&'a self, _: &'a str, _: &'a str) -> Answer<'a, ()> {
        Box::pin(async {
            let end = self.lines.lock().unwrap().pop_front();
            match end {
                Some(error) => Err(error),
                None => std::future::pending().await,
            }
        })
    }
}

struct NoVault;

impl KeyVault for NoVault {
    fn read(&self, _: &str) -> Result<Option<String>, VaultError> {
        Err(VaultError::Unavailable)
    }
    fn write(&self, _: &str, _: &str) -> Result<(), VaultError> {
        Err(VaultError::Unavailable)
    }
    fn delete(&self, _: &str) -> Result<(), VaultError> {
        Err(VaultError::Unavailable)
    }
}

struct NoWindow;

impl Surface for NoWindow {
    fn quit(&self) {}
    fn device_name(&self) -> String {
        "test".into()
    }
}

pub struct Scene {
    pub desk: Desk,
    pub script: Arc<Script>,
    pub clock: Arc<Hand>,
    _folder: tempfile::TempDir,
}

impl Scene {
    /// A desk that was signed in and never synced.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Hand::default());
        let script = Arc::new(Script {
            clock: clock.clone(),
            ..Script::default()
        });
        let desk = Desk::new(Host {
            data_dir: folder.path().into(),
            vault: Arc::new(NoVault),
            clock: clock.clone(),
            randomness: Arc::new(SystemRandomness),
            transport: script.clone(),
            surface: Arc::new(NoWindow),
            default_server: None,
        });
        let key = StoreKey::from_bytes(&[7; 32]).unwrap();
        let store = Store::create(&folder.path().join("desk.store"), &key).unwrap();
        let state = ProfileState {
            person: person(),
            server: "https://loket.example".into(),
            device: DeviceId::new("here"),
            login: "a.user".into(),
            organisation: None,
            lease: lease(),
            time: Times {
                server: START,
                wall_ahead: 0,
                latest_shown: START,
            },
        };
        let kept = state.clone();
        store
            .write_blocking(move |tx| profile_state::signed_in(tx, &kept, "refresh"))
            .unwrap();
        let opened = OpenStore::new(
            "seat".into(),
            key,
            store,
            state,
            Some("refresh".into()),
            clock.clone(),
        );
        desk.open_up(Arc::new(opened));
        Self {
            desk,
            script,
            clock,
            _folder: folder,
        }
    }

    /// A desk that has synced: a catalogue of one supply, one account number.
    pub async fn synced() -> Self {
        let scene = Self::new();
        scene.script.pull(answer(vec![
            page(
                Scope::catalogue(),
                vec![
                    row(RecordKind::Supply, "box", 1, &supply()),
                    row(RecordKind::Limits, "limits", 2, &limits()),
                ],
                2,
            ),
            page(
                mine(),
                vec![
                    row(RecordKind::Profile, "p", 1, &profile()),
                    row(RecordKind::Membership, "o", 2, &membership()),
                ],
                2,
            ),
            page(
                Scope::common(&organisation()),
                vec![row(RecordKind::Account, "a", 1, &account())],
                1,
            ),
        ]));
        scene.step().await.unwrap();
        scene
    }

    pub async fn step(&self) -> Result<Stepped, StepError> {
        step(&self.desk).await
    }

    pub fn cut(&self, cut: bool) {
        self.script.cut.store(cut, Ordering::SeqCst);
    }

    pub fn pushed(&self) -> Vec<loket_protocol::Act> {
        let pushes = self.script.pushes.lock().unwrap();
        pushes.iter().flat_map(|push| push.acts.clone()).collect()
    }

    pub async fn draft(&self) -> DraftId {
        let draft = new_draft(&self.desk, NewDraftRequest {}).await.unwrap().id;
        self.type_in(&draft, "ours").await;
        draft
    }

    pub async fn type_in(&self, draft: &DraftId, reference: &str) {
        let content = DraftContent {
            reference: reference.into(),
            ..content()
        };
        save_draft(
            &self.desk,
            SaveDraftRequest {
                draft: draft.clone(),
                content,
            },
        )
        .await
        .unwrap();
    }

    /// Types a draft and confirms it.
    pub async fn order(&self) -> (DraftId, OrderView) {
        let draft = self.draft().await;
        let order = place_order(
            &self.desk,
            PlaceOrderRequest {
                draft: draft.clone(),
                content: DraftContent {
                    reference: "ours".into(),
                    ..content()
                },
            },
        )
        .await
        .unwrap();
        (draft, order)
    }
}

pub fn person() -> PersonId {
    PersonId::new("p")
}

pub fn organisation() -> OrganisationId {
    OrganisationId::new("o")
}

pub fn mine() -> Scope {
    Scope::mine(&person())
}

fn lease() -> Lease {
    Lease {
        granted_at: START,
        lasts: 4 * OFFLINE_LEASE,
    }
}

pub fn content() -> DraftContent {
    DraftContent {
        account_number: "4 410 552".into(),
        address: Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: "12".into(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "+32 9 000 00 00".into(),
            ..Address::default()
        },
        lines: vec![OrderLine {
            supply: SupplyId::new("box"),
            quantity: 2,
        }],
        reference: String::new(),
        step: 4,
    }
}

fn supply() -> Supply {
    Supply {
        id: SupplyId::new("box"),
        code: "BX5".into(),
        category: SupplyCategory::Boxes,
        name: Labels::default(),
        specification: Labels::default(),
        pieces_per_pack: 25,
        max_per_order: Some(20),
        max_per_period: None,
        offered: true,
        position: 1,
    }
}

fn limits() -> OrderLimits {
    OrderLimits {
        max_units_per_order: 100,
        time_zone: "Europe/Brussels".into(),
    }
}

fn profile() -> Profile {
    Profile {
        person: person(),
        given_name: "Ada".into(),
        family_name: "Example".into(),
        email: "a.user@example-print.example".into(),
        user_name: None,
        language: Language::En,
        customer_name: String::new(),
        contact_name: String::new(),
        telephone: String::new(),
    }
}

fn membership() -> MembershipRecord {
    MembershipRecord {
        organisation: Organisation {
            id: organisation(),
            kind: OrganisationKind::Customer,
            name: "Example Print".into(),
            address: "Voorbeeldstraat 12, 9000 Gent".into(),
        },
        grants: vec![Grant {
            id: GrantId::new("g"),
            holder: person(),
            right: LoketRight::OrdersPlace,
            account: None,
            grantor: Grantor::Carrier,
        }],
    }
}

fn account() -> Account {
    Account {
        id: AccountId::new("a"),
        organisation: organisation(),
        number: "4410552".into(),
        company: "Example Print".into(),
        country: "BE".into(),
        protected: false,
    }
}

/// An order as the server has it.
pub fn placed(order: &Order, number: &str, status: OrderStatus) -> Order {
    Order {
        number: Some(number.into()),
        status,
        ..order.clone()
    }
}

pub fn row<T: Serialize>(kind: RecordKind, id: &str, counter: i64, record: &T) -> Row {
    let body = Some(serde_json::to_string(record).unwrap());
    Row {
        kind,
        id: id.into(),
        revision: counter,
        counter,
        body,
    }
}

pub fn tombstone(kind: RecordKind, id: &str, counter: i64) -> Row {
    Row {
        kind,
        id: id.into(),
        revision: counter,
        counter,
        body: None,
    }
}

pub fn page(scope: Scope, rows: Vec<Row>, after: i64) -> Page {
    Page {
        scope,
        reset: false,
        rows,
        after,
        snapshot_until: None,
        more: false,
    }
}

pub fn answer(pages: Vec<Page>) -> PullAnswer {
    PullAnswer {
        epoch: Epoch::new("e1"),
        server_time: START,
        lease: lease(),
        pages,
        lost: Vec::new(),
        app_version: None,
    }
}

pub fn verdicts(
    request: &PushRequest,
    mut outcome: impl FnMut(&loket_protocol::Act) -> Outcome,
) -> PushAnswer {
    PushAnswer {
        epoch: Epoch::new("e1"),
        server_time: START,
        verdicts: request
            .acts
            .iter()
            .map(|act| Verdict {
                act: act.id.clone(),
                outcome: outcome(act),
            })
            .collect(),
    }
}
