use super::Credentials;
use crate::Desk;
use crate::keys::{Seat, StoreKey, Wraps};
use crate::store::{Store, StoreError};
use loket_domain::{Code, Refusal, Timestamp};
use std::sync::Arc;

impl Desk {
    /// Opens the store of somebody who has signed in here before, without the server. Past the lease it opens too:
    /// drafting stays open.
    pub(crate) async fn enter_by_password(
        &self,
        server: &str,
        credentials: &Credentials,
        remember: bool,
    ) -> Result<(), Refusal> {
        let seats = self.seats_of(server, &credentials.login_key).await?;
        let usable = |wraps: &Wraps| wraps.password.is_some();
        let Some((seat, _)) = seats
            .into_iter()
            .find(|(seat, wraps)| usable(wraps) && seat.has_store())
        else {
            return Err(Code::NeverSignedInHere.into());
        };
        self.open_by_password(&seat, &credentials.password, remember)
            .await
    }

    /// Opens the seat that is in recovery, for who has signed in at it.
    pub(crate) async fn enter_own_seat_by_password(
        &self,
        seat: &Seat,
        credentials: &Credentials,
    ) -> Result<(), Refusal> {
        let at = seat.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        if !wraps.is_some_and(|wraps| wraps.knows(&credentials.login_key)) {
            return Err(Code::SignInFailed.into());
        }
        self.open_by_password(seat, &credentials.password, true)
            .await
    }

    /// Whether anybody has signed in with this server here.
    pub(crate) async fn was_used_here(&self, server: &str) -> bool {
        let (folder, server) = (self.host().data_dir.clone(), server.to_owned());
        let found = self.blocking(move || {
            let wraps = |seat: &Seat| Wraps::read(seat).ok().flatten();
            let mut seats = Seat::all(&folder).into_iter().filter(Seat::has_store);
            Ok(seats.any(|seat| wraps(&seat).is_some_and(|wraps| wraps.server == server)))
        });
        found.await.unwrap_or(false)
    }

    /// Whether anybody can get in at this server's without the server.
    pub(crate) async fn offline_possible(&self, server: &str) -> bool {
        let (folder, server) = (self.host().data_dir.clone(), server.to_owned());
        let found = self.blocking(move || {
            let usable = |wraps: Wraps| wraps.server == server && wraps.password.is_some();
            Ok(Seat::all(&folder).iter().any(|seat| {
                seat.has_store() && Wraps::read(seat).ok().flatten().is_some_and(usable)
            }))
        });
        found.await.unwrap_or(false)
    }

    /// Opens one seat's store by the password last used there.
    ///
    /// # Errors
    /// [`Code::SignInFailed`], [`Code::TooManyAttempts`] with `seconds`, [`Code::KeyWrong`], or the store's failure.
    pub(crate) async fn open_by_password(
        &self,
        seat: &Seat,
        password: &str,
        remember: bool,
    ) -> Result<(), Refusal> {
        if let Ok(opened) = self.opened()
            && opened.seat == seat.name()
        {
            let (seat, password, now) = (
                seat.clone(),
                zeroize::Zeroizing::new(password.to_owned()),
                self.now(),
            );
            self.blocking(move || guess(&seat, &password, now).map(drop))
                .await?;
            return Ok(());
        }
        let (at, password, now) = (
            seat.clone(),
            zeroize::Zeroizing::new(password.to_owned()),
            self.now(),
        );
        let (key, store) = self
            .blocking(move || guess_and_open(&at, &password, now))
            .await?;
        let opened = self.read_standing(seat, key, store).await?;
        let opened = opened.ok_or(Code::NeverSignedInHere)?;
        self.come_in(seat, Arc::new(opened), remember).await;
        Ok(())
    }

    /// Seats on this computer where this login was used with this server.
    pub(crate) async fn seats_of(
        &self,
        server: &str,
        login_key: &str,
    ) -> Result<Vec<(Seat, Wraps)>, StoreError> {
        let (folder, server, login_key) = (
            self.host().data_dir.clone(),
            server.to_owned(),
            login_key.to_owned(),
        );
        self.blocking(move || {
            let mut found = Vec::new();
            for seat in Seat::all(&folder) {
                if let Some(wraps) = Wraps::read(&seat)?
                    && wraps.server == server
                    && wraps.knows(&login_key)
                {
                    found.push((seat, wraps));
                }
            }
            Ok(found)
        })
        .await
    }
}

fn guess_and_open(
    seat: &Seat,
    password: &str,
    now: Timestamp,
) -> Result<(StoreKey, Store), StoreError> {
    let key = guess(seat, password, now)?;
    let store = seat.try_key(&key)?.ok_or(StoreError::WrongKey)?;
    Ok((key, store))
}

/// Counted as wrong, on the disk, before it is looked at.
fn guess(seat: &Seat, password: &str, now: Timestamp) -> Result<StoreKey, StoreError> {
    let failed = || StoreError::Refused(Code::SignInFailed.into());
    let mut wraps = Wraps::read(seat)?.ok_or_else(failed)?;
    let counted = wraps.count_guess(now);
    wraps.write(seat)?;
    counted.map_err(|wait| {
        let seconds = (wait + 999) / 1_000;
        StoreError::Refused(Refusal::new(Code::TooManyAttempts).with("seconds", seconds))
    })?;
    let key = wraps
        .password
        .as_ref()
        .and_then(|wrap| wrap.open(seat, password))
        .ok_or_else(failed)?;
    wraps.forget_guesses();
    wraps.write(seat)?;
    Ok(key)
}
