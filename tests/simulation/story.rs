//! What people and machines do in one history, by the throw of the dice.

use super::people::{cancel, decide, delete, draft, order};
use super::site::{Site, Template};
use super::{judge, kept};
use loket_desk::commands::{self, *};
use loket_desk::{Desk, sync};
use loket_domain::ids::{DraftId, OrderId, RequestId, SupplyId};
use loket_domain::shipping::Decision;
use loket_domain::time::{DAY, SECOND};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::atomic::Ordering;

/// What happened, so that a quiet run is noticed.
#[derive(Default, Serialize, Deserialize)]
pub struct Tally {
    pub orders: usize,
    pub cancels: usize,
    pub drafts: usize,
    pub deletions: usize,
    pub decisions: usize,
    pub kills: usize,
    pub restores: usize,
    pub cuts: usize,
    pub mishaps: u32,
    pub refused: usize,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.orders += other.orders;
        self.cancels += other.cancels;
        self.drafts += other.drafts;
        self.deletions += other.deletions;
        self.decisions += other.decisions;
        self.kills += other.kills;
        self.restores += other.restores;
        self.cuts += other.cuts;
        self.mishaps += other.mishaps;
        self.refused += other.refused;
    }

    /// A story in which nothing happened proves nothing. Far below what 200 histories hold: what is counted here
    /// hangs on the moment of a kill too.
    pub fn assert_eventful(&self) {
        let counts = [
            self.orders,
            self.cancels,
            self.drafts,
            self.deletions,
            self.decisions,
            self.kills,
            self.cuts,
            self.refused,
        ];
        assert!(
            counts.iter().all(|count| *count > 20) && self.restores > 5 && self.mishaps > 100,
            "too quiet: {self}"
        );
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} orders, {} cancellations, {} texts of drafts, {} deletions, {} decisions, {} kills, {} restores, \
             {} cuts, {} mishaps, {} refused",
            self.orders,
            self.cancels,
            self.drafts,
            self.deletions,
            self.decisions,
            self.kills,
            self.restores,
            self.cuts,
            self.mishaps,
            self.refused
        )
    }
}

/// What was asked for, to be found again at the end.
#[derive(Default)]
pub struct Asked {
    /// What happened, in words: told when a history ends badly.
    pub told: Vec<String>,
    pub orders: BTreeSet<OrderId>,
    /// By computer, as long as its server was never restored.
    pub made_on: [BTreeSet<OrderId>; 2],
    pub withdrawn: BTreeSet<OrderId>,
    pub cancelled: BTreeSet<OrderId>,
    /// Texts that nobody replaced who saw them, by their reference: the computer and the draft each was typed in.
    pub texts: BTreeMap<String, (usize, DraftId)>,
    /// By computer, drafts that were deleted there, with those they were copies of.
    pub deleted: [BTreeSet<DraftId>; 2],
    pub decisions: Vec<Decided>,
}

/// A decision somebody made on a computer; no two have the same reason.
pub struct Decided {
    pub on: usize,
    pub request: RequestId,
    pub decision: Decision,
    pub reason: String,
}

impl Asked {
    pub fn tell(&mut self, what: String) {
        self.told.push(what);
    }
}

/// Lives one history and judges its end.
pub async fn live(template: &Template, seed: u64) -> Result<Tally, String> {
    let mut site = template.site(seed).await;
    let (mut asked, mut tally) = (Asked::default(), Tally::default());
    for number in 0..2 {
        site.computers[number].restart().await?;
        site.computers[number].network.trouble(25);
    }
    let supplies = supplies_of(&site.computers[0].desk).await?;
    for turn in 1..=30 + site.dice.roll(30) as u16 {
        site.turn(turn);
        let number = site.dice.roll(2) as usize;
        let passes = i64::from(site.dice.roll(90)) * SECOND;
        happen(&mut site, number, &supplies, &mut asked, &mut tally).await?;
        if let Err(wrong) = judge::nothing_vanished(&site, number, &asked).await {
            return Err(format!("{wrong}\n{}", asked.told.join("\n")));
        }
        site.world.pass(passes);
    }
    calm_down(&mut site, template).await?;
    for computer in &site.computers {
        let mishaps = &computer.network.mishaps;
        let all = [
            &mishaps.lost_requests,
            &mishaps.lost_answers,
            &mishaps.doubled,
            &mishaps.late,
        ];
        tally.mishaps += all
            .iter()
            .map(|count| count.load(Ordering::SeqCst))
            .sum::<u32>();
    }
    let judged = async {
        let refused = judge::judge(&site, &asked).await?;
        kept::judge(&site, &asked).await.map(|()| refused)
    };
    match judged.await {
        Ok(refused) => tally.refused += refused,
        Err(wrong) => return Err(format!("{wrong}\n{}", asked.told.join("\n"))),
    }
    Ok(tally)
}

async fn supplies_of(desk: &Desk) -> Result<Vec<SupplyId>, String> {
    let view = commands::list_supplies(desk, ListSuppliesRequest {})
        .await
        .map_err(|r| r.to_string())?;
    Ok(view.supplies.into_iter().map(|supply| supply.id).collect())
}

async fn happen(
    site: &mut Site,
    number: usize,
    supplies: &[SupplyId],
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    match site.dice.roll(100) {
        0..20 => order(site, number, supplies, asked, tally).await?,
        20..28 => cancel(site, number, asked, tally).await?,
        28..40 => draft(site, number, supplies, asked, tally).await?,
        40..43 => delete(site, number, asked, tally).await?,
        43..47 => decide(site, number, asked, tally).await?,
        47..72 => {
            asked.told.push(format!("{number} syncs"));
            sync_one(site, number).await?;
        }
        72..80 => {
            tally.kills += 1;
            asked.told.push(format!("{number} is killed"));
            kill_during_sync(site, number).await?;
        }
        80..86 => {
            tally.cuts += 1;
            site.computers[number].network.cut(true);
        }
        86..91 => site.computers[number].network.cut(false),
        91..94 => {
            let back = site.dice.happens(50);
            let by = i64::from(site.dice.roll(200_000)) * SECOND;
            site.computers[number]
                .clock
                .step(if back { -by } else { by });
        }
        94..96 => site.restart_server().await,
        96..98 => {
            asked.told.push("backup".into());
            site.take_backup();
        }
        98 => {
            let restored = site.restore_backup().await;
            tally.restores += usize::from(restored);
            if restored {
                asked.made_on = Default::default();
            }
            asked.told.push(format!("restore {restored}"));
        }
        _ => site.world.pass(i64::from(site.dice.roll(9)) * DAY),
    }
    Ok(())
}

async fn sync_one(site: &Site, number: usize) -> Result<(), String> {
    match sync::step_with_drafts(&site.computers[number].desk).await {
        Ok(_) | Err(sync::StepError::Transport(_) | sync::StepError::Closed) => Ok(()),
        Err(sync::StepError::Store(error)) => Err(format!("store: {error}")),
    }
}

/// The program dies somewhere in the middle of a sync: at any of the points where it waits. Which of them it is hangs
/// on its threads too, and so a history that went wrong by it may go well when it is lived again.
async fn kill_during_sync(site: &mut Site, number: usize) -> Result<(), String> {
    let patience = site.dice.roll(40);
    let desk = site.computers[number].desk.clone();
    let mut step = Box::pin(sync::step_with_drafts(&desk));
    let mut polls = 0;
    std::future::poll_fn(|context| {
        polls += 1;
        if polls > patience || step.as_mut().poll(context).is_ready() {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    drop(step);
    drop(desk);
    site.computers[number].restart().await
}

/// Cables in, no more mishaps, whoever was signed out signs in again, and what asks again is agreed to.
async fn calm_down(site: &mut Site, template: &Template) -> Result<(), String> {
    for computer in &site.computers {
        computer.network.cut(false);
        computer.network.trouble(0);
    }
    for _ in 0..4 {
        for number in 0..2 {
            let computer = &site.computers[number];
            let ended = matches!(
                sync::step_with_drafts(&computer.desk).await,
                Err(sync::StepError::Closed
                    | sync::StepError::Transport(
                        loket_desk::transport::TransportError::SessionEnded
                    ))
            );
            if ended {
                let (login, password) = (template.login.clone(), template.password.clone());
                let request = SignInRequest {
                    login,
                    password,
                    remember: true,
                    ..SignInRequest::default()
                };
                commands::sign_in(&computer.desk, request)
                    .await
                    .map_err(|r| format!("sign in again: {r}"))?;
            }
            let items = commands::list_refused(&computer.desk, ListRefusedRequest {}).await;
            for item in items
                .map_err(|r| r.to_string())?
                .items
                .into_iter()
                .filter(|item| item.may_resend)
            {
                commands::resend_act(&computer.desk, ResendActRequest { act: item.act })
                    .await
                    .map_err(|r| format!("resend: {r}"))?;
            }
            sync_one(site, number).await?;
            site.world.pass(30 * SECOND);
        }
    }
    Ok(())
}
