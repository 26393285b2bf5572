//! As much of a server as signing in needs, for what a real one cannot be made to do on demand.

use crate::getting_in::world::World;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_desk::transport::{Answer, Question, Transport, TransportError};
use loket_domain::ids::{DeviceId, Epoch, PersonId};
use loket_domain::people::{Lease, OFFLINE_LEASE};
use loket_domain::time::{DAY, HOUR};
use loket_domain::{Code, Refusal};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
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
    /// What a person's password is good for no more: [`Code::PasswordExpired`] or [`Code::PasswordTemporary`].
    pub asks: BTreeMap<PersonId, Code>,
    /// Whether the answer to the next sign-in that succeeds is lost on its way.
    pub lose_next_sign_in: bool,
    /// The version of the terms that is to be accepted.
    pub terms: Option<String>,
    /// The version that was accepted inside.
    pub accepted: String,
    /// Questions that came, with what they said.
    pub asked: Vec<(String, Option<serde_json::Value>)>,
    /// What the installation says of itself, where it is not the usual.
    pub says: BTreeMap<&'static str, &'static str>,
    /// Devices whose persons were forgotten.
    pub gone: BTreeSet<String>,
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

    fn question_of(
        &self,
        state: &mut State,
        token: Option<&str>,
        method: &str,
        path: &str,
        body: &serde_json::Value,
    ) -> Result<serde_json::Value, TransportError> {
        let person = token.and_then(|token| state.access.get(token)).cloned();
        let person = person.ok_or(TransportError::SessionEnded)?;
        let device = state.device_of(&person);
        match (method, path) {
            ("PUT", "/v1/me/password") => {
                if body["current"] != state.passwords[&person].as_str() {
                    let refusal = Refusal::new(Code::PasswordWrong).at("current");
                    return Err(TransportError::Refused(refusal));
                }
                let new = body["new"].as_str().unwrap().to_owned();
                state.passwords.insert(person.clone(), new);
                state.end_sessions(&person);
                Ok(serde_json::to_value(self.answer(state, person, device)).unwrap())
            }
            ("GET", "/v1/me") => Ok(json!({
                "password_expires_at": self.world.time().0 + 7 * DAY,
                "password_changed_at": 0,
                "terms_version": state.accepted,
            })),
            ("GET", "/v1/me/export") => Ok(json!({ "made_at": self.world.time().0, "tables": [] })),
            ("POST", "/v1/me/terms") => {
                state.accepted = body["terms_version"].as_str().unwrap().to_owned();
                Ok(json!({}))
            }
            ("POST", "/v1/me/sign-out-everywhere") => {
                state.end_sessions(&person);
                Ok(serde_json::to_value(self.answer(state, person, device)).unwrap())
            }
            _ => Err(TransportError::NotLoket),
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

impl State {
    fn take_besides(
        &mut self,
        person: &PersonId,
        request: &SignInRequest,
    ) -> Result<(), TransportError> {
        let refused = |refusal| Err(TransportError::Refused(refusal));
        if let Some(code) = self.asks.get(person).copied() {
            match &request.new_password {
                None => return refused(Refusal::new(code)),
                Some(new) if *new == self.passwords[person] => {
                    return refused(Refusal::new(Code::PasswordSame).at("new_password"));
                }
                Some(_) => {}
            }
        }
        if let Some(version) = &self.terms
            && request.terms_version.as_ref() != Some(version)
        {
            return refused(Refusal::new(Code::TermsToAccept).with("version", version));
        }
        if let Some(new) = request.new_password.clone()
            && self.asks.remove(person).is_some()
        {
            self.passwords.insert(person.clone(), new);
        }
        Ok(())
    }

    /// Every session of a person ends, wherever it is.
    pub fn end_sessions(&mut self, person: &PersonId) {
        self.sessions.retain(|_, (whose, _)| whose != person);
        self.access.retain(|_, whose| whose != person);
    }

    fn device_of(&self, person: &PersonId) -> DeviceId {
        let mut sessions = self.sessions.values();
        let of = sessions.find(|(whose, _)| whose == person);
        of.map(|(_, device)| device.clone()).unwrap()
    }
}

fn installation(state: &State) -> serde_json::Value {
    let mut said = json!({
        "password_policy": "classic",
        "terms_version": "1",
        "terms_url": "https://carrier.example/terms",
        "privacy_url": "",
        "support_contact": "help@carrier.example",
        "support_hours": "",
    });
    for (name, value) in &state.says {
        said[name] = json!(value);
    }
    said
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
                Some(person) => {
                    state.take_besides(&person, request)?;
                    if std::mem::take(&mut state.lose_next_sign_in) {
                        return Err(TransportError::NoAnswer);
                    }
                    Ok(self.answer(&mut state, person, request.device.clone()))
                }
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

    fn question<'a>(
        &'a self,
        _server: &'a str,
        token: Option<&'a str>,
        question: &'a Question,
    ) -> Answer<'a, serde_json::Value> {
        Box::pin(async move {
            // A refresh that is due gets a turn while this is under way.
            tokio::task::yield_now().await;
            let mut state = self.reached()?;
            let body = question.body.clone().unwrap_or_default();
            state
                .asked
                .push((question.path.clone(), question.body.clone()));
            match (question.method, question.path.as_str()) {
                ("GET", "/v1/installation") => Ok(installation(&state)),
                ("POST", "/v1/devices/forgotten") => {
                    let device = body["device"].as_str().unwrap();
                    let gone = state.gone.contains(device);
                    Ok(json!({ "gone": gone }))
                }
                ("POST", "/v1/registrations" | "/v1/registrations/again" | "/v1/forgotten") => {
                    Ok(json!({}))
                }
                (method, path) => self.question_of(&mut state, token, method, path, &body),
            }
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
