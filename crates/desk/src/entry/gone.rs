use crate::desk::Standing;
use crate::keys::{Seat, Wraps};
use crate::{Desk, Topic};
use loket_domain::{Code, Refusal};
use loket_protocol::people::{WAS_FORGOTTEN, WasForgottenRequest};

impl Desk {
    /// Asks the chosen server about everybody who used this computer with it and is not in, and removes what is kept
    /// of those who were forgotten. An open desk hears it by its token.
    ///
    /// # Errors
    /// Why the server did not say; the disk's.
    pub async fn let_the_gone_go(&self) -> Result<(), Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        let folder = self.host().data_dir.clone();
        let seats = self.blocking(move || {
            let seats = Seat::all(&folder).into_iter().filter(Seat::has_store);
            let seats = seats.filter_map(|seat| Some((Wraps::read(&seat).ok()??, seat)));
            Ok(seats
                .filter(|(wraps, _)| wraps.server == server)
                .collect::<Vec<_>>())
        });
        for (wraps, seat) in seats.await? {
            if self.is_in(&seat) {
                continue;
            }
            let request = WasForgottenRequest {
                device: wraps.device,
            };
            let answer = self
                .question_of_nobody(&WAS_FORGOTTEN, &[], &request)
                .await?;
            if answer.gone {
                self.let_go(&seat).await?;
            }
        }
        Ok(())
    }

    fn is_in(&self, seat: &Seat) -> bool {
        self.opened().is_ok_and(|opened| opened.seat == seat.name())
    }

    async fn let_go(&self, seat: &Seat) -> Result<(), Refusal> {
        let _door = self.door.lock().await;
        // Whoever came in meanwhile is told by their token.
        if self.is_in(seat) {
            return Ok(());
        }
        tracing::info!("somebody who used this computer was forgotten");
        let gone = Standing::Forgotten { receipt: None };
        let removed = self.remove_seat(seat, gone).await;
        self.tell(&[Topic::Start]);
        removed
    }
}
