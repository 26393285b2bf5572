//! Questions only the server can answer: asked now, refused in words when it cannot be reached, never queued.

use crate::Desk;
use crate::opened::Opened;
use crate::transport::{Question, TransportError};
use loket_domain::{Code, Refusal};
use loket_protocol::people::Route;
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Desk {
    /// Asks as whoever is signed in. `ids` take their places in the path, in order.
    ///
    /// # Errors
    /// The server's refusal, or [`Code::NeedsServer`] and its kin when it was not reached.
    pub(crate) async fn question<Q: Serialize, A: DeserializeOwned>(
        &self,
        opened: &Opened,
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

    /// Asks as nobody: before anybody has signed in.
    ///
    /// # Errors
    /// As [`Desk::question`]; [`Code::NeedsServer`] while no server is chosen.
    pub(crate) async fn question_of_nobody<Q: Serialize, A: DeserializeOwned>(
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
