//! What people and machines do in one history, by the throw of the dice.

use super::judge;
use super::site::{Computer, Site, Template};
use loket_desk::commands::{self, *};
use loket_desk::{Desk, sync};
use loket_domain::ids::{OrderId, SupplyId};
use loket_domain::ordering::{Address, DraftContent, OrderLine, OrderStatus};
use loket_domain::time::{DAY, SECOND};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::atomic::Ordering;

/// What happened, so that a quiet run is noticed.
#[derive(Default)]
pub struct Tally {
    pub orders: usize,
    pub cancels: usize,
    pub drafts: usize,
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
        self.kills += other.kills;
        self.restores += other.restores;
        self.cuts += other.cuts;
        self.mishaps += other.mishaps;
        self.refused += other.refused;
    }

    /// A story in which nothing happened proves nothing.
    pub fn assert_eventful(&self) {
        let counts = [
            self.orders,
            self.cancels,
            self.drafts,
            self.kills,
            self.restores,
            self.cuts,
            self.refused,
        ];
        assert!(
            counts.iter().all(|count| *count > 20) && self.mishaps > 100,
            "too quiet: {self}"
        );
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} orders, {} cancellations, {} texts of drafts, {} kills, {} restores, {} cuts, {} mishaps, {} refused",
            self.orders,
            self.cancels,
            self.drafts,
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
    for _ in 0..30 + site.dice.roll(30) {
        let number = site.dice.roll(2) as usize;
        happen(&mut site, number, &supplies, &mut asked, &mut tally).await?;
        if let Err(wrong) = judge::nothing_vanished(&site, number, &asked).await {
            return Err(format!("{wrong}\n{}", asked.told.join("\n")));
        }
        let passes = i64::from(site.dice.roll(90)) * SECOND;
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
    match judge::judge(&site, &asked).await {
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
        0..22 => order(site, number, supplies, asked, tally).await?,
        22..30 => cancel(site, number, asked, tally).await?,
        30..42 => draft(site, number, supplies, tally).await?,
        42..72 => {
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

fn content(site: &Site, supplies: &[SupplyId]) -> DraftContent {
    let dice = &site.dice;
    // Mostly a number of one's own; sometimes one that nobody may know of.
    let account = if dice.happens(85) {
        "4410552"
    } else {
        "99887766"
    };
    let supply = supplies[dice.roll(supplies.len() as u32) as usize].clone();
    DraftContent {
        account_number: account.into(),
        address: Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: dice.roll(200).to_string(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "+32 9 000 00 00".into(),
            ..Address::default()
        },
        lines: vec![OrderLine {
            supply,
            quantity: 1 + dice.roll(3),
        }],
        reference: format!("story {}", dice.roll(100_000)),
        step: 4,
    }
}

async fn write_draft(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
) -> Result<DraftView, String> {
    let desk = &site.computers[number].desk;
    let draft = commands::new_draft(desk, NewDraftRequest {})
        .await
        .map_err(|r| format!("new draft: {r}"))?;
    let content = content(site, supplies);
    let save = SaveDraftRequest {
        draft: draft.id.clone(),
        content: content.clone(),
    };
    commands::save_draft(desk, save)
        .await
        .map_err(|r| format!("save draft: {r}"))?;
    Ok(DraftView { content, ..draft })
}

/// Whether somebody is signed in there; a session that ended in the meantime needs a password first.
fn is_open(computer: &Computer) -> bool {
    computer.desk.opened().is_ok()
}

async fn order(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    if !is_open(&site.computers[number]) {
        return Ok(());
    }
    let draft = write_draft(site, number, supplies).await?;
    let desk = &site.computers[number].desk;
    let request = ConfirmOrderRequest {
        draft: draft.id,
        content: draft.content,
    };
    match commands::confirm_order(desk, request).await {
        Ok(view) => {
            asked
                .told
                .push(format!("{number} orders {}", view.order.id));
            asked.made_on[number].insert(view.order.id.clone());
            asked.orders.insert(view.order.id);
            tally.orders += 1;
        }
        Err(refusal) if may_refuse(&refusal) => tally.refused += 1,
        Err(refusal) => return Err(format!("confirm: {refusal}")),
    }
    Ok(())
}

/// What a desk may rightly answer in a story: limits, a lease that is over.
fn may_refuse(refusal: &loket_domain::Refusal) -> bool {
    // The catalogue is away between a new epoch and the next pull that gets through.
    use loket_domain::Code::{
        LeaseOver, LimitPerOrder, LimitPerPeriod, LimitPerSupply, NeedsServer,
    };
    matches!(
        refusal.code,
        LimitPerOrder | LimitPerPeriod | LimitPerSupply | LeaseOver | NeedsServer
    )
}

async fn cancel(
    site: &Site,
    number: usize,
    asked: &mut Asked,
    tally: &mut Tally,
) -> Result<(), String> {
    let computer = &site.computers[number];
    if !is_open(computer) {
        return Ok(());
    }
    let rows = judge::orders_on(&computer.desk).await?;
    let open: Vec<_> = rows
        .into_iter()
        .filter(|row| asked.orders.contains(&row.id))
        .filter(|row| matches!(row.status, OrderStatus::Queued | OrderStatus::Placed))
        .collect();
    let Some(row) = open.get(site.dice.roll(open.len() as u32) as usize) else {
        return Ok(());
    };
    match commands::cancel_order(
        &computer.desk,
        CancelOrderRequest {
            order: row.id.clone(),
        },
    )
    .await
    {
        Ok(_) => {
            tally.cancels += 1;
            // An order that was never sent is a draft again and in no list of orders.
            let left = judge::orders_on(&computer.desk).await?;
            let withdrawn = left.iter().all(|other| other.id != row.id);
            let kept = if withdrawn {
                &mut asked.withdrawn
            } else {
                &mut asked.cancelled
            };
            kept.insert(row.id.clone());
            asked.told.push(format!(
                "{number} cancels {}, withdrawn {withdrawn}",
                row.id
            ));
            Ok(())
        }
        Err(refusal) if may_refuse(&refusal) => Ok(()),
        Err(refusal) => Err(format!("cancel: {refusal}")),
    }
}

async fn draft(
    site: &Site,
    number: usize,
    supplies: &[SupplyId],
    tally: &mut Tally,
) -> Result<(), String> {
    let computer = &site.computers[number];
    if !is_open(computer) {
        return Ok(());
    }
    tally.drafts += 1;
    let list = commands::list_drafts(&computer.desk, ListDraftsRequest {})
        .await
        .map_err(|r| r.to_string())?;
    let known = list
        .drafts
        .get(site.dice.roll(list.drafts.len() as u32 + 1) as usize);
    let Some(known) = known else {
        return write_draft(site, number, supplies).await.map(drop);
    };
    let save = SaveDraftRequest {
        draft: known.id.clone(),
        content: content(site, supplies),
    };
    commands::save_draft(&computer.desk, save)
        .await
        .map_err(|r| format!("save again: {r}"))?;
    Ok(())
}

async fn sync_one(site: &Site, number: usize) -> Result<(), String> {
    match sync::step_with_drafts(&site.computers[number].desk).await {
        Ok(_) | Err(sync::StepError::Transport(_) | sync::StepError::Closed) => Ok(()),
        Err(sync::StepError::Store(error)) => Err(format!("store: {error}")),
    }
}

/// The program dies somewhere in the middle of a sync: at any of the points where it waits.
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
