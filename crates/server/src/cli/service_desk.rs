//! `carrier person …`, `carrier account …`, `carrier organisation …`: the service desk's commands.

use super::output::Sentence;
use clap::Subcommand;
use loket_authority::carrier::service_desk::ServiceDeskCommand;

/// About one person, named by e-mail address, user name or id.
#[derive(Debug, Subcommand)]
pub(super) enum PersonCommand {
    /// Tell what is known of somebody
    Find {
        /// E-mail address, user name or id
        person: String,
    },
    /// Send the link again that they wait for: activation, invitation or a new password
    Resend {
        /// E-mail address, user name or id
        person: String,
    },
    /// Lift the delay after wrong passwords
    Unlock {
        /// E-mail address, user name or id
        person: String,
    },
    /// Show what was mailed to them
    Mails {
        /// E-mail address, user name or id
        person: String,
        /// With texts, as long as they are kept
        #[arg(long)]
        text: bool,
    },
    /// Keep somebody out and end their sessions
    Suspend {
        /// E-mail address, user name or id
        person: String,
        /// Let them in again
        #[arg(long)]
        lift: bool,
    },
    /// Forget somebody: a person, or an address that asked to ship
    Forget {
        /// E-mail address, user name or id
        person: String,
        /// Who becomes administrator where they are the only one
        #[arg(long, value_name = "ORGANISATION=PERSON")]
        successor: Vec<String>,
        /// That it cannot be undone was understood
        #[arg(long, required = true)]
        for_good: bool,
    },
}

/// About account numbers.
#[derive(Debug, Subcommand)]
pub(super) enum AccountCommand {
    /// List the claims that wait
    Claims,
    /// Confirm that a number is the organisation's, or refuse it
    Claim {
        /// The organisation's id
        organisation: String,
        /// The claim's id
        claim: String,
        /// The number's country
        #[arg(long, default_value = "BE", value_name = "CODE")]
        country: String,
        /// Refuse it
        #[arg(long)]
        refuse: bool,
    },
    /// Give a number to another organisation
    Transfer {
        /// The number
        number: String,
        /// The id of the organisation that gets it
        organisation: String,
    },
}

/// About an organisation.
#[derive(Debug, Subcommand)]
pub(super) enum OrganisationCommand {
    /// Ask to replace an administrator; another operator has to confirm it
    ReplaceAdministrator {
        /// The organisation's id
        organisation: String,
        /// Who becomes administrator
        #[arg(long, value_name = "PERSON")]
        by: String,
        /// Who no longer is one
        #[arg(long, value_name = "PERSON")]
        instead_of: Option<String>,
    },
    /// Confirm what another operator asked for
    Confirm {
        /// The code they were told
        code: String,
    },
}

pub(super) fn person(command: PersonCommand) -> Result<ServiceDeskCommand, Sentence> {
    Ok(match command {
        PersonCommand::Find { person } => ServiceDeskCommand::FindPerson { person },
        PersonCommand::Resend { person } => ServiceDeskCommand::Resend { person },
        PersonCommand::Unlock { person } => ServiceDeskCommand::Unlock { person },
        PersonCommand::Mails { person, text } => ServiceDeskCommand::Mails { person, text },
        PersonCommand::Suspend { person, lift } => ServiceDeskCommand::Suspend { person, lift },
        PersonCommand::Forget {
            person, successor, ..
        } => {
            let pair = |given: &String| {
                let (organisation, heir) = given.split_once('=')?;
                Some((organisation.to_owned(), heir.to_owned()))
            };
            let successors: Option<Vec<_>> = successor.iter().map(pair).collect();
            let successors = successors.ok_or("Give --successor ORGANISATION=PERSON.")?;
            ServiceDeskCommand::Forget { person, successors }
        }
    })
}

pub(super) fn account(command: AccountCommand) -> Result<ServiceDeskCommand, Sentence> {
    Ok(match command {
        AccountCommand::Claims => ServiceDeskCommand::Claims,
        AccountCommand::Claim {
            organisation,
            claim,
            country,
            refuse,
        } => {
            let country = country.trim().to_uppercase();
            if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err("Give --country two letters, such as BE.".to_owned());
            }
            ServiceDeskCommand::AnswerClaim {
                organisation,
                claim,
                country: (!refuse).then_some(country),
            }
        }
        AccountCommand::Transfer {
            number,
            organisation,
        } => ServiceDeskCommand::Transfer {
            number,
            organisation,
        },
    })
}

pub(super) fn organisation(command: OrganisationCommand) -> ServiceDeskCommand {
    match command {
        OrganisationCommand::ReplaceAdministrator {
            organisation,
            by,
            instead_of,
        } => ServiceDeskCommand::ReplaceAdministrator {
            organisation,
            person: by,
            replaced: instead_of,
        },
        OrganisationCommand::Confirm { code } => ServiceDeskCommand::Confirm { code },
    }
}
