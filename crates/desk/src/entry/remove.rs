use crate::Desk;
use crate::desk::Standing;
use crate::keys::{Keychain, Seat};
use crate::opened::Opened;
use crate::store::StoreError;
use loket_domain::{Code, Refusal};
use loket_protocol::people::ErasureReceipt;
use std::sync::Arc;
use std::time::Duration;

/// How long a store that is still being read is waited for before its files go all the same.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often is looked whether it was let go.
const GLANCE: Duration = Duration::from_millis(20);

impl Desk {
    /// The seat somebody means: by what they sign in with or, with nothing typed, whoever is in, locked or in
    /// recovery.
    ///
    /// # Errors
    /// [`Code::FieldRequired`] at `login` when nobody is; [`Code::NeverSignedInHere`].
    pub(crate) async fn seat_meant(&self, login: &str) -> Result<Seat, Refusal> {
        let name = match self.standing() {
            _ if !login.trim().is_empty() => {
                let key = loket_domain::people::login_key(login)?;
                let server = self.server().ok_or(Code::NeverSignedInHere)?;
                let seats = self.seats_of(&server, &key).await?;
                let found = seats.into_iter().map(|(seat, _)| seat);
                let found = found.into_iter().find(Seat::has_store);
                return found.ok_or_else(|| Refusal::new(Code::NeverSignedInHere).at("login"));
            }
            Standing::Locked { seat, .. } | Standing::Recovery { seat, .. } => seat,
            _ => match self.opened() {
                Ok(opened) => opened.seat.clone(),
                Err(_) => return Err(Refusal::new(Code::FieldRequired).at("login")),
            },
        };
        Seat::named(&self.host().data_dir, &name).ok_or_else(|| Code::NeverSignedInHere.into())
    }

    /// A closed seat's store, when the keychain gives its key. For a look at what is unsent: nobody comes in by it.
    pub(crate) async fn look_into(&self, seat: &Seat) -> Option<Opened> {
        let key = self.keychain().key(seat).await.ok()??;
        let (at, tried) = (seat.clone(), key.clone());
        let store = self.blocking(move || at.try_key(&tried)).await.ok()??;
        self.read_standing(seat, key, store).await.ok()?
    }

    /// Removes everything of one seat from this computer; afterwards the desk stands at `after` when it stood there.
    /// Whoever calls holds the door.
    ///
    /// # Errors
    /// When the disk does not take it: then the seat is as it was.
    pub(crate) async fn remove_seat(&self, seat: &Seat, after: Standing) -> Result<(), Refusal> {
        let stood_here = self.stands_closed_at(seat.name());
        match self.opened() {
            Ok(opened) if opened.seat == seat.name() => {
                self.stand(after);
                self.sign_off(opened).await;
            }
            _ if stood_here => self.stand(after),
            _ => {}
        }
        if self
            .settings()
            .kept()
            .last
            .as_ref()
            .is_some_and(|last| last.seat == seat.name())
        {
            self.note_last(None);
        }
        self.note_remembered(seat.name(), false);
        self.unkept.forget(seat.name());
        let swept = tokio::spawn(sweep(seat.clone(), self.keychain()));
        match swept.await {
            Ok(swept) => Ok(swept?),
            Err(_) => Err(Code::Broken.into()),
        }
    }

    /// The person of an open desk was forgotten elsewhere: nothing of theirs stays here.
    pub(crate) async fn take_leave(&self, opened: &Opened, receipt: Option<ErasureReceipt>) {
        let _door = self.door.lock().await;
        let Some(seat) = Seat::named(&self.host().data_dir, &opened.seat) else {
            return;
        };
        // Whoever waits for this may be let go as soon as the desk stands elsewhere; the removal goes on.
        let swept = tokio::spawn(sweep(seat, self.keychain()));
        self.note_last(None);
        self.note_remembered(&opened.seat, false);
        self.unkept.forget(&opened.seat);
        let here = self.opened().is_ok_and(|open| open.seat == opened.seat);
        // The news may come before the answer that brings the receipt.
        let unreceipted = matches!(self.standing(), Standing::Forgotten { receipt: None });
        if here || self.stands_closed_at(&opened.seat) || (unreceipted && receipt.is_some()) {
            self.stand(Standing::Forgotten { receipt });
        }
        match swept.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "a forgotten person's store is still here"),
            Err(_) => tracing::error!("a removal broke"),
        }
    }

    /// Whether the desk waits for this seat's person to open it.
    fn stands_closed_at(&self, name: &str) -> bool {
        match self.standing() {
            Standing::Locked { seat, .. } | Standing::Recovery { seat, .. } => seat == name,
            _ => false,
        }
    }

    /// Finishes removals that the end of the program interrupted.
    pub(crate) async fn sweep_up(&self) {
        for seat in Seat::put_out_ones(&self.host().data_dir) {
            if let Err(error) = finish(seat, self.keychain()).await {
                tracing::warn!(%error, "what was removed is not swept up yet");
            }
        }
    }

    /// Ends the session at the server and waits until nobody reads in the store any more.
    async fn sign_off(&self, opened: Arc<Opened>) {
        let ended = tokio::time::timeout(PATIENCE, async {
            let tokens = opened.session.end().await;
            self.end_session(&opened, tokens).await;
        });
        if ended.await.is_err() {
            tracing::debug!("the server did not answer in time; its session ends by itself");
        }
        let held = Arc::downgrade(&opened);
        drop(opened);
        let let_go = async {
            while held.strong_count() > 0 {
                tokio::time::sleep(GLANCE).await;
            }
        };
        if tokio::time::timeout(PATIENCE, let_go).await.is_err() {
            tracing::debug!("a store goes while it is still read");
        }
    }
}

/// All of it, in an order that leaves a whole seat or none wherever it is interrupted.
async fn sweep(seat: Seat, keychain: Keychain) -> Result<(), StoreError> {
    let at = seat.clone();
    on_disk(move || at.put_out()).await?;
    // From here on there is no seat: what still fails is made good at the next start.
    if let Err(error) = finish(seat, keychain).await {
        tracing::warn!(%error, "what was removed is not swept up yet");
    }
    Ok(())
}

async fn finish(seat: Seat, keychain: Keychain) -> Result<(), StoreError> {
    let at = seat.clone();
    on_disk(move || at.empty()).await?;
    if !seat.has_store() {
        let forgotten = keychain.forget_all(&seat).await;
        forgotten.map_err(|error| StoreError::Other(error.to_string()))?;
    }
    on_disk(move || seat.forget_put_out()).await
}

async fn on_disk(
    work: impl FnOnce() -> Result<(), StoreError> + Send + 'static,
) -> Result<(), StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(StoreError::Other("work on a blocking thread broke".into())))
}
