//! Who there is in the demo: two customers, a mailing house, five people in four languages.

use super::{DemoError, SignIn};
use crate::people::passwords::hash_blocking;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, GrantId, OrganisationId, PersonId};
use loket_domain::people::{Language, MembershipStatus, Organisation, OrganisationKind, Profile};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::Account;
use loket_domain::time::DAY;
use loket_store::Randomness;
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::people::{account, consent, credential, grant, membership, organisation, person};

/// An organisation of the demo with its account numbers: id, number, country, protected, what to say about it.
struct House {
    id: &'static str,
    kind: OrganisationKind,
    name: &'static str,
    address: &'static str,
    founder: &'static str,
    accounts: &'static [(&'static str, &'static str, bool, &'static str)],
}

const HOUSES: [House; 3] = [
    House {
        id: "demo-print",
        kind: OrganisationKind::Customer,
        name: "Demo Print",
        address: "Voorbeeldstraat 12, 9000 Gent",
        founder: "anna",
        accounts: &[
            ("demo-print-1", "4410552", true, "Demo Print, protected"),
            ("demo-print-2", "4410560", false, "Demo Print"),
        ],
    },
    House {
        id: "demo-livres",
        kind: OrganisationKind::Customer,
        name: "Demo Livres",
        address: "Rue de l'Exemple 7, 5000 Namur",
        founder: "david",
        accounts: &[("demo-livres-1", "5520017", false, "Demo Livres")],
    },
    House {
        id: "demo-mailing",
        kind: OrganisationKind::MailingHouse,
        name: "Demo Mailing",
        address: "Beispielweg 3, 4700 Eupen",
        founder: "eva",
        accounts: &[],
    },
];

/// A person of the demo: user name, given name, language, duty.
const PEOPLE: [(&str, &str, Language, &str); 5] = [
    (
        "anna",
        "Anna",
        Language::Nl,
        "founder of Demo Print, holds every right",
    ),
    (
        "bruno",
        "Bruno",
        Language::Fr,
        "orders for Demo Print on 4410552",
    ),
    (
        "clara",
        "Clara",
        Language::De,
        "decides who may ship for Demo Print",
    ),
    ("david", "David", Language::En, "founder of Demo Livres"),
    (
        "eva",
        "Eva",
        Language::Nl,
        "runs Demo Mailing, sees the orders of Demo Print",
    ),
];

/// What Anna gave to whom at Demo Print, and on which number.
const GIVEN: [(&str, LoketRight, Option<&str>); 4] = [
    ("bruno", LoketRight::OrdersPlace, Some("demo-print-1")),
    ("bruno", LoketRight::OrdersSee, Some("demo-print-1")),
    ("clara", LoketRight::ShippersManage, None),
    ("eva", LoketRight::OrdersSee, None),
];

/// When they all began.
pub(super) fn begun(now: Timestamp) -> Timestamp {
    now.plus(-70 * DAY)
}

/// The first organisation's founder.
pub(super) fn founder() -> PersonId {
    id_of("anna")
}

pub(super) fn id_of(user_name: &str) -> PersonId {
    PersonId::new(format!("demo-{user_name}"))
}

/// Account numbers with what to say about them.
pub(super) fn numbers() -> Vec<(&'static str, &'static str)> {
    HOUSES
        .iter()
        .flat_map(|house| house.accounts)
        .map(|(_, number, _, said)| (*number, *said))
        .collect()
}

/// Writes them all down and publishes what they see of themselves and of each other.
pub(super) async fn enter(state: &Authority) -> Result<Vec<SignIn>, DemoError> {
    let at = begun(state.now());
    let mut sign_ins = Vec::new();
    for (user_name, given_name, language, duty) in PEOPLE {
        let password = password(state);
        let profile = profile(user_name, given_name, language);
        let name = profile.display_name();
        enter_person(state, profile, &password, at).await?;
        sign_ins.push(SignIn {
            name,
            login: user_name.to_owned(),
            password,
            language,
            duty,
        });
    }
    for house in &HOUSES {
        state
            .db()
            .write(tenant(house), move |tx| enter_house(tx, house, at))
            .await?;
        for right in LoketRight::ALL {
            give(
                state,
                house,
                house.founder,
                *right,
                None,
                Grantor::Carrier,
                at,
            )
            .await?;
        }
    }
    for (holder, right, account) in GIVEN {
        let account = account.map(AccountId::new);
        give(
            state,
            &HOUSES[0],
            holder,
            right,
            account,
            Grantor::Person(founder()),
            at,
        )
        .await?;
    }
    for house in &HOUSES {
        let notifier = state.notifier().clone();
        let publish = move |tx: &mut Tx<'_>| {
            let mut changes = Changes::default();
            directory::publish_organisation(tx, &OrganisationId::new(house.id), &mut changes)?;
            changes.write(tx, &notifier, at).map(drop)
        };
        state.db().write(tenant(house), publish).await?;
    }
    Ok(sign_ins)
}

fn tenant(house: &House) -> Tenant {
    Tenant::Organisation(OrganisationId::new(house.id))
}

fn profile(user_name: &str, given_name: &str, language: Language) -> Profile {
    let domain = match user_name {
        "david" => "demo-livres.example",
        "eva" => "demo-mailing.example",
        _ => "demo-print.example",
    };
    Profile {
        person: id_of(user_name),
        given_name: given_name.to_owned(),
        family_name: "Demo".to_owned(),
        email: format!("{user_name}@{domain}"),
        user_name: Some(user_name.to_owned()),
        language,
        customer_name: String::new(),
        contact_name: String::new(),
        telephone: String::new(),
    }
}

/// Three groups of letters and digits that nobody mistakes, with a small and a capital letter in any case.
fn password(state: &Authority) -> String {
    const SIGNS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyzA";
    let mut random = [0; 12];
    state.fill(&mut random);
    let signs: Vec<u8> = random
        .iter()
        .map(|byte| SIGNS[usize::from(byte % 32)])
        .collect();
    let groups: Vec<String> = signs
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    format!("Demo-{}", groups.join("-"))
}

/// A salt that was drawn beforehand: hashing happens on another thread.
struct Salt([u8; 16]);

impl Randomness for Salt {
    fn fill(&self, bytes: &mut [u8]) {
        bytes
            .iter_mut()
            .zip(self.0)
            .for_each(|(byte, drawn)| *byte = drawn);
    }
}

async fn enter_person(
    state: &Authority,
    profile: Profile,
    password: &str,
    at: Timestamp,
) -> Result<(), DemoError> {
    let mut drawn = [0; 16];
    state.fill(&mut drawn);
    let (salt, typed) = (Salt(drawn), password.to_owned());
    let hash = tokio::task::spawn_blocking(move || hash_blocking(&typed, &salt)).await;
    let hash = hash
        .map_err(|e| DemoError::Refused(e.to_string()))?
        .map_err(DemoError::Refused)?;
    let person = profile.person.clone();
    let (notifier, today) = (state.notifier().clone(), state.now());
    let terms = state.config().terms_version.clone();
    let write = move |tx: &mut Tx<'_>| {
        person::insert(tx, &profile, at)?;
        // Chosen today: a demo in which every password has ended shows one screen only.
        credential::set(tx, &profile.person, &hash, today)?;
        consent::accept(tx, &profile.person, &terms, at)?;
        person::enter_first(tx, &profile.person, at)?;
        let mut changes = Changes::default();
        directory::publish_profile(tx, &profile.person, &mut changes)?;
        changes.write(tx, &notifier, at).map(drop)
    };
    Ok(state.db().write(Tenant::Person(person), write).await?)
}

fn enter_house(tx: &mut Tx<'_>, house: &House, at: Timestamp) -> Result<(), DbError> {
    let id = OrganisationId::new(house.id);
    let record = Organisation {
        id: id.clone(),
        kind: house.kind,
        name: house.name.to_owned(),
        address: house.address.to_owned(),
    };
    organisation::put(tx, &record, at)?;
    for (account, number, protected, _) in house.accounts {
        let account = Account {
            id: AccountId::new(*account),
            organisation: id.clone(),
            number: (*number).to_owned(),
            company: house.name.to_owned(),
            country: "BE".to_owned(),
            protected: *protected,
        };
        account::put(tx, &account)?;
    }
    Ok(())
}

async fn give(
    state: &Authority,
    house: &House,
    holder: &str,
    right: LoketRight,
    account: Option<AccountId>,
    grantor: Grantor,
    at: Timestamp,
) -> Result<(), DemoError> {
    let organisation = OrganisationId::new(house.id);
    let created_by = match &grantor {
        Grantor::Carrier => "carrier".to_owned(),
        Grantor::Person(_) => "Anna Demo".to_owned(),
    };
    let grant = Grant {
        id: GrantId::new(state.new_id()),
        holder: id_of(holder),
        right,
        account,
        grantor,
    };
    let member = membership::Membership {
        standing: MembershipStatus::Joined,
        offered: membership::Offered::default(),
        person: grant.holder.clone(),
        active: true,
        created_by,
    };
    let tenant = Tenant::Both {
        organisation: organisation.clone(),
        person: grant.holder.clone(),
    };
    let write = move |tx: &mut Tx<'_>| {
        membership::put(tx, &organisation, &member, at)?;
        grant::insert(tx, &organisation, &grant, at)
    };
    Ok(state.db().write(tenant, write).await?)
}
