use crate::Desk;
use crate::commands::desk::KeyProblem;
use crate::desk::Standing;
use crate::keys::{Seat, Wraps};
use crate::opened::Opened;
use loket_domain::Refusal;
use std::sync::Arc;

impl Desk {
    /// Finds out where the desk stands, once: opens what is remembered, says what is missing.
    ///
    /// # Errors
    /// When a store is there and cannot be used for another reason than its key.
    pub(crate) async fn look_around(&self) -> Result<(), Refusal> {
        if self.standing() != Standing::Unknown {
            return Ok(());
        }
        self.sweep_up().await;
        let server = self.server();
        let last = self
            .last_seat()
            .filter(|(seat, last)| last.remembered && seat.has_store());
        let Some(((seat, last), server)) = last.zip(server) else {
            self.stand(Standing::Out);
            return Ok(());
        };
        let at = seat.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        if wraps.is_some_and(|wraps| wraps.server != server) {
            self.stand(Standing::Out);
            return Ok(());
        }
        if last.locked {
            let known = self.keychain().who(&seat).await.map(Into::into);
            self.stand(Standing::Locked {
                seat: seat.name().to_owned(),
                known,
                ended: last.ended,
                unsent: last.unsent,
            });
            return Ok(());
        }
        self.enter_by_keychain(&seat).await
    }

    /// Opens a remembered store by the keychain, or says in phase recovery why not.
    ///
    /// # Errors
    /// When the store cannot be used for another reason than its key.
    pub(crate) async fn enter_by_keychain(&self, seat: &Seat) -> Result<(), Refusal> {
        let missing = |problem| Standing::Recovery {
            seat: seat.name().to_owned(),
            problem,
        };
        let key = match self.keychain().key(seat).await {
            Ok(Some(key)) => key,
            Ok(None) => {
                self.stand(missing(KeyProblem::Missing));
                return Ok(());
            }
            Err(error) => {
                self.stand(missing(error.into()));
                return Ok(());
            }
        };
        let (at, tried) = (seat.clone(), key.clone());
        let Some(store) = self.blocking(move || at.try_key(&tried)).await? else {
            self.stand(missing(KeyProblem::Wrong));
            return Ok(());
        };
        match self.read_standing(seat, key, store).await? {
            Some(opened) => self.enter(Arc::new(opened), true),
            // Made and never signed in to: there is nothing in it yet.
            None => self.stand(Standing::Out),
        }
        Ok(())
    }

    /// Comes in by password or server: the keychain is renewed, and whoever was in before is out.
    pub(super) async fn come_in(&self, seat: &Seat, opened: Arc<Opened>, remember: bool) {
        let keychain = self.keychain();
        if remember {
            let who = Some(opened.who().await);
            let remembered = keychain.renew(seat, &opened.key, who).await;
            return self.enter(opened, remembered);
        }
        // Nobody asked for the keychain: one that asks to be unlocked holds nobody up.
        let (seat, key) = (seat.clone(), opened.key.clone());
        tokio::spawn(async move { keychain.renew(&seat, &key, None).await });
        self.enter(opened, false);
    }
}
