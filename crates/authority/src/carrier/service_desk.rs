//! What the service desk asks of the server (UM-154), and what it is told in return.

use super::account::{self, ClaimAnswer};
use super::organisation::{self, Replaced};
use super::outcome::{Outcome, not_done};
use super::{CarrierError, person};
use crate::state::Authority;
use serde::{Deserialize, Serialize};

/// A command of the service desk. Persons are named by address, user name or id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceDeskCommand {
    /// Tells what is known of somebody.
    FindPerson {
        /// The person it is about.
        person: String,
    },
    /// Sends the link again that somebody waits for.
    Resend {
        /// The person it is about.
        person: String,
    },
    /// Lifts the delay after wrong passwords.
    Unlock {
        /// The person it is about.
        person: String,
    },
    /// Shows what was mailed.
    Mails {
        /// To whom.
        person: String,
        /// Whether with texts, while they are kept.
        text: bool,
    },
    /// Keeps somebody out, or lets them in again.
    Suspend {
        /// The person it is about.
        person: String,
        /// Lets them in again.
        lift: bool,
    },
    /// Forgets somebody for good.
    Forget {
        /// The person it is about.
        person: String,
        /// Organisations with who becomes their administrator.
        successors: Vec<(String, String)>,
    },
    /// Lists the claims that wait.
    Claims,
    /// Answers a claim.
    AnswerClaim {
        /// The organisation that claims.
        organisation: String,
        /// The claim's id.
        claim: String,
        /// The number's country when it is confirmed; none refuses.
        country: Option<String>,
    },
    /// Gives an account number to another organisation.
    Transfer {
        /// The number.
        number: String,
        /// The organisation that gets it.
        organisation: String,
    },
    /// Asks to replace an administrator.
    ReplaceAdministrator {
        /// The organisation whose administrator is replaced.
        organisation: String,
        /// Who becomes administrator.
        person: String,
        /// Who no longer is one.
        replaced: Option<String>,
    },
    /// Confirms what another operator asked for.
    Confirm {
        /// The code that was told to them.
        code: String,
    },
}

/// Carries a command out, and answers what the operator is told.
pub(super) async fn carry_out(
    state: &Authority,
    operator: &str,
    command: ServiceDeskCommand,
) -> Outcome {
    match said(state, operator, command).await {
        Ok(said) => Outcome::done(said),
        Err(error) => not_done(&error),
    }
}

async fn said(
    state: &Authority,
    operator: &str,
    command: ServiceDeskCommand,
) -> Result<String, CarrierError> {
    use ServiceDeskCommand as S;
    match command {
        S::FindPerson { person } => person::tell(state, operator, &person).await,
        S::Resend { person } => {
            let link = person::resend(state, operator, &person).await?;
            Ok(format!("Sent again: {link}."))
        }
        S::Unlock { person } => {
            person::unlock(state, operator, &person).await?;
            Ok("They can try again at once, and are told so.".to_owned())
        }
        S::Mails { person, text } => {
            let mails = person::mails(state, operator, &person).await?;
            let lines: Vec<String> = mails.iter().map(|one| person::line(one, text)).collect();
            Ok(or(lines, "Of what was mailed nothing is kept any more."))
        }
        S::Suspend { person, lift } => suspend(state, operator, &person, lift).await,
        S::Forget { person, successors } => {
            let receipt = person::forget(state, operator, &person, &successors).await?;
            Ok(format!("Forgotten. Receipt {receipt}."))
        }
        S::Claims => Ok(or(
            account::claims(state, operator).await?,
            "No claim waits.",
        )),
        S::AnswerClaim {
            organisation,
            claim,
            country,
        } => answer_claim(state, operator, (&organisation, &claim), country).await,
        S::Transfer {
            number,
            organisation,
        } => {
            account::transfer(state, operator, &number, &organisation).await?;
            Ok("The number was transferred; both sides are told so.".to_owned())
        }
        S::ReplaceAdministrator {
            organisation,
            person,
            replaced,
        } => {
            let replaced = replaced.as_deref();
            replace(state, operator, (&organisation, &person), replaced).await
        }
        S::Confirm { code } => confirm(state, operator, &code).await,
    }
}

async fn suspend(
    state: &Authority,
    operator: &str,
    person: &str,
    lift: bool,
) -> Result<String, CarrierError> {
    person::suspend(state, operator, person, !lift).await?;
    Ok(match lift {
        true => "The account is open again.",
        false => "The account is suspended, its sessions are ended.",
    }
    .to_owned())
}

async fn answer_claim(
    state: &Authority,
    operator: &str,
    which: (&str, &str),
    country: Option<String>,
) -> Result<String, CarrierError> {
    let confirmed = country.is_some();
    let answer = match country {
        Some(country) => ClaimAnswer::Confirm { country },
        None => ClaimAnswer::Refuse,
    };
    let number = account::answer_claim(state, operator, which, answer).await?;
    Ok(match confirmed {
        true => format!("Number {number} is theirs now, and they are told so."),
        false => format!("The claim of {number} is refused, and they are told so."),
    })
}

async fn replace(
    state: &Authority,
    operator: &str,
    (organisation, person): (&str, &str),
    replaced: Option<&str>,
) -> Result<String, CarrierError> {
    let code = organisation::ask(state, operator, organisation, person, replaced).await?;
    Ok(format!(
        "Another operator has to confirm it within 3 days: carrier organisation confirm {code}"
    ))
}

async fn confirm(state: &Authority, operator: &str, code: &str) -> Result<String, CarrierError> {
    Ok(match organisation::confirm(state, operator, code).await? {
        Replaced::Done => "The administrator was replaced; everybody concerned is told so.",
        Replaced::Offered => {
            "They are not a member yet: the membership was offered to them, with an administrator's rights. \
             Nothing was taken from anybody; ask again once they have joined."
        }
    }
    .to_owned())
}

fn or(lines: Vec<String>, nothing: &str) -> String {
    if lines.is_empty() {
        nothing.to_owned()
    } else {
        lines.join("\n")
    }
}
