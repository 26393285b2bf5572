//! Questions only the server can answer: asked now, refused in words when it cannot be reached, never queued.

use crate::session::OpenStore;
use crate::session::tokens::Secretive;
use crate::transport::{Question, TransportError};
use crate::{Desk, Topic};
use loket_domain::ids::OrganisationId;
use loket_domain::{Code, Refusal};
use loket_protocol::people::Route;
use loket_protocol::session::SessionAnswer;
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Desk {
    /// Asks as the person who is signed in. `ids` take their places in the path, in order.
    ///
    /// # Errors
    /// The server's refusal, or [`Code::NeedsServer`] and its kin when it was not reached.
    pub async fn question<Q: Serialize, A: DeserializeOwned>(
        &self,
        opened: &OpenStore,
        route: &Route<Q, A>,
        ids: &[&str],
        body: &Q,
    ) -> Result<A, Refusal> {
        let question = ready(route, ids, body)?;
        let (transport, question) = (&self.host().transport, &question);
        let answer = self.ask(opened, |token| async move {
            transport
                .question(&opened.server, Some(&token), question)
                .await
        });
        read(answer.await?)
    }

    /// Asks something that ends every session of the person, and goes on with the one it answers with.
    ///
    /// # Errors
    /// As [`Desk::question`].
    pub async fn exchange<Q: Serialize>(
        &self,
        opened: &OpenStore,
        route: &Route<Q, SessionAnswer>,
        body: &Q,
    ) -> Result<Secretive, Refusal> {
        let question = ready(route, &[], body)?;
        let (transport, question) = (&self.host().transport, &question);
        let answer = self.exchange_with(opened, |token| async move {
            let asked = transport.question(&opened.server, Some(&token), question);
            serde_json::from_value(asked.await?).map_err(|_| TransportError::NotLoket)
        });
        let answer = answer.await?;
        self.renew_server_wrap(opened, &answer.device_secret).await;
        Ok(answer)
    }

    /// The server did something that is part of the mirror: it is fetched at once, so that the screen shows it. When
    /// that fails it comes with the next pull.
    pub async fn fetch_what_was_done(&self, topics: &[Topic]) {
        if let Err(error) = crate::sync::step(self).await {
            tracing::debug!(%error, "what was done comes with the next pull");
        }
        self.tell(topics);
    }

    /// The organisation the person acts for.
    ///
    /// # Errors
    /// [`Code::NotAMember`] while they belong to none; the store's.
    pub async fn acting_for(&self, opened: &OpenStore) -> Result<OrganisationId, Refusal> {
        let organisation = opened.store.read(crate::facts::acting_for).await?;
        organisation.ok_or_else(|| Code::NotAMember.into())
    }

    /// Asks as nobody: before anybody has signed in.
    ///
    /// # Errors
    /// As [`Desk::question`]; [`Code::NeedsServer`] while no server is chosen.
    pub async fn question_of_nobody<Q: Serialize, A: DeserializeOwned>(
        &self,
        route: &Route<Q, A>,
        ids: &[&str],
        body: &Q,
    ) -> Result<A, Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        let question = ready(route, ids, body)?;
        let answer = self.host().transport.question(&server, None, &question);
        read(answer.await?)
    }
}

fn ready<Q: Serialize, A>(
    route: &Route<Q, A>,
    ids: &[&str],
    body: &Q,
) -> Result<Question, Refusal> {
    let body = serde_json::to_value(body).map_err(|_| Code::Broken)?;
    Ok(Question {
        method: route.method,
        path: route.at(ids),
        body: Some(body).filter(|body| !body.is_null()),
    })
}

fn read<A: DeserializeOwned>(answer: serde_json::Value) -> Result<A, Refusal> {
    serde_json::from_value(answer).map_err(|_| TransportError::NotLoket.into())
}
