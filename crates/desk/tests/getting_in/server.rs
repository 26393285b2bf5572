//! As much of a server as signing in needs, for what a real one cannot be made to do on demand.

use crate::world::World;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_desk::transport::{Answer, Transport, TransportError};
use loket_domain::ids::{DeviceId, Epoch, PersonId};
use loket_domain::people::{Lease, OFFLINE_LEASE};
use loket_domain::time::HOUR;
use loket_domain::{Code, Refusal};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

pub const ANNA: &str = "anna.verhoeven@mail.example";
pub const ANNA_SHORT: &str = "averhoeven";
pub const BAS: &str = "bas.dewit@mail.example";
pub const PASSWORD: &str = "Correct-horse-9";

#[derive(Clone)]
pub struct Server {
    pub world: World,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub struct State {
    /// What comes instead of every answer.
    pub failure: Option<TransportError>,
    /// Whether the next answer to a refresh is lost on its way.
    pub lose_next_refresh: bool,
    pub passwords: BTreeMap<PersonId, String>,
    logins: BTreeMap<String, PersonId>,
    pub device_secrets: BTreeMap<(PersonId, DeviceId), String>,
    /// Refresh token -> whose, where.
    pub sessions: BTreeMap<String, (PersonId, DeviceId)>,
    pub access: BTreeMap<String, PersonId>,
    pub sign_ins: u32,
    pub refreshes: u32,
    made: u32,
}

impl Server {
    pub fn new(world: World) -> Self {
        let (anna, bas) = (PersonId::new("person-anna"), PersonId::new("person-bas"));
        let logins = [(ANNA, &anna), (ANNA_SHORT, &anna), (BAS, &bas)];
        let state = State {
            logins: logins
                .map(|(login, person)| (login.to_owned(), person.clone()))
                .into(),
            passwords: [(anna, PASSWORD.to_owned()), (bas, PASSWORD.to_owned())].into(),
            ..State::default()
        };
        Self {
            world,
            state: Arc::new(Mutex::new(state)),
        }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Cuts the network, or mends it.
    pub fn down(&self, down: bool) {
        self.state().failure = down.then_some(TransportError::NoAnswer);
    }

    pub fn change_password(&self, person: &str, password: &str) {
        self.state()
            .passwords
            .insert(PersonId::new(person), password.to_owned());
    }

    fn answer(&self, state: &mut State, person: PersonId, device: DeviceId) -> SessionAnswer {
        state.made += 1;
        let number = state.made;
        let secret = || STANDARD.encode([u8::try_from(number).unwrap(); 32]);
        let device_secret = state
            .device_secrets
            .entry((person.clone(), device.clone()))
            .or_insert_with(secret)
            .clone();
        let (access_token, refresh_token) = (
            format!("access-token-{number}"),
            format!("refresh-token-{number}"),
        );
        state
            .sessions
            .insert(refresh_token.clone(), (person.clone(), device));
        state.access.insert(access_token.clone(), person.clone());
        let now = self.world.time();
        SessionAnswer {
            person,
            access_token,
            access_expires_at: now.plus(HOUR / 4),
            refresh_token,
            device_secret,
            epoch: Epoch::new("epoch-1"),
            server_time: now,
            lease: Lease {
                granted_at: now,
                lasts: OFFLINE_LEASE,
            },
        }
    }

    fn reached(&self) -> Result<MutexGuard<'_, State>, TransportError> {
        let state = self.state();
        match &state.failure {
            Some(failure) => Err(failure.clone()),
            None => Ok(state),
        }
    }
}

impl Transport for Server {
    fn check<'a>(&'a self, _server: &'a str) -> Answer<'a, ()> {
        Box::pin(async { self.reached().map(drop) })
    }

    fn sign_in<'a>(
        &'a self,
        _server: &'a str,
        request: &'a SignInRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(async {
            let mut state = self.reached()?;
            state.sign_ins += 1;
            let person = state.logins.get(&request.login.to_lowercase()).cloned();
            match person.filter(|person| state.passwords[person] == request.password) {
                Some(person) => Ok(self.answer(&mut state, person, request.device.clone())),
                None => Err(TransportError::Refused(Refusal::new(Code::SignInFailed))),
            }
        })
    }

    fn refresh<'a>(
        &'a self,
        _server: &'a str,
        request: &'a RefreshRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(async {
            // Whoever asks at the same time gets a turn while this one is under way.
            tokio::task::yield_now().await;
            let mut state = self.reached()?;
            state.refreshes += 1;
            let (person, device) = state
                .sessions
                .get(&request.refresh_token)
                .cloned()
                .ok_or(TransportError::SessionEnded)?;
            assert_eq!(
                device, request.device,
                "a refresh token is bound to its device"
            );
            if std::mem::take(&mut state.lose_next_refresh) {
                return Err(TransportError::NoAnswer);
            }
            state.sessions.remove(&request.refresh_token);
            Ok(self.answer(&mut state, person, device))
        })
    }

    fn sign_out<'a>(&'a self, _server: &'a str, access_token: &'a str) -> Answer<'a, ()> {
        Box::pin(async move {
            let mut state = self.reached()?;
            let person = state
                .access
                .remove(access_token)
                .ok_or(TransportError::SessionEnded)?;
            state.sessions.retain(|_, (whose, _)| *whose != person);
            Ok(())
        })
    }

    fn push<'a>(
        &'a self,
        _server: &'a str,
        _token: &'a str,
        _request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer> {
        Box::pin(async { Err(TransportError::NoAnswer) })
    }

    fn pull<'a>(
        &'a self,
        _server: &'a str,
        _token: &'a str,
        _request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer> {
        Box::pin(async { Err(TransportError::NoAnswer) })
    }

    fn moved<'a>(&'a self, _server: &'a str, _token: &'a str) -> Answer<'a, ()> {
        Box::pin(std::future::pending())
    }
}
