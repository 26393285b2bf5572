//! What a letter is made of, and how it becomes text and HTML. The same parts in the same order for every letter.

use super::context::MailSettings;
use super::words::Words;
use askama::Template;
use jiff::tz::TimeZone;
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::people::{Language, Profile};
use loket_domain::time::{DAY, HOUR};
use loket_store::people::link::LinkKind;

/// A letter, ready to be put in an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Whom a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    /// The person, where they are one (any more).
    pub person: Option<PersonId>,
    /// Their name; empty where it is not known.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub language: Language,
}

impl From<&Profile> for Reader {
    fn from(profile: &Profile) -> Self {
        Self {
            person: Some(profile.person.clone()),
            name: profile.display_name(),
            email: profile.email.clone(),
            language: profile.language,
        }
    }
}

/// A link that is to be made when its letter is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewLink {
    pub kind: LinkKind,
    /// Whose; none for an activation.
    pub person: Option<PersonId>,
    pub subject: String,
    pub round: i64,
    /// For how long it is good.
    pub lasts: i64,
}

/// What letters are written with: the carrier's support, the clock.
pub(super) struct LetterContext<'d> {
    pub settings: &'d MailSettings,
    /// The installation's time zone, by name.
    pub zone: String,
    /// The server's clock now.
    pub now: Timestamp,
    /// When the letter was asked for.
    pub asked_at: Timestamp,
}

/// A letter as it is put together. Its link has no secret yet.
pub(super) struct Draft {
    pub reader: Reader,
    pub link: Option<NewLink>,
    content: Content,
    words: &'static Words,
    moment_zone: String,
}

struct Fact {
    label: String,
    value: String,
}

struct Action {
    label: String,
    url: String,
    lasts: String,
    copy: String,
}

struct Support {
    title: String,
    contact: String,
    hours: String,
}

struct Content {
    language: &'static str,
    subject: String,
    greeting: String,
    intro: String,
    facts: Vec<Fact>,
    list_title: String,
    list: Vec<String>,
    action: Option<Action>,
    after: String,
    support: Option<Support>,
    footer: String,
}

#[derive(Template)]
#[template(path = "letter.txt", escape = "none")]
struct PlainText<'l>(&'l Content);

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'l>(&'l Content);

impl Draft {
    /// A letter with greeting, support and footer.
    pub fn new(reader: Reader, letter_context: &LetterContext<'_>) -> Self {
        let words = Words::of(reader.language);
        let greeting = match reader.name.as_str() {
            "" => words.say("mail-greeting-nobody", &[]),
            name => words.say("mail-greeting", &[("name", name)]),
        };
        let contact = &letter_context.settings.support_contact;
        let support = (!contact.is_empty()).then(|| Support {
            title: words.say("mail-support", &[]),
            contact: contact.clone(),
            hours: letter_context.settings.support_hours.clone(),
        });
        let content = Content {
            language: reader.language.code(),
            subject: String::new(),
            greeting,
            intro: String::new(),
            facts: Vec::new(),
            list_title: String::new(),
            list: Vec::new(),
            action: None,
            after: String::new(),
            support,
            footer: words.say("mail-footer", &[]),
        };
        Self {
            reader,
            link: None,
            content,
            words,
            moment_zone: letter_context.zone.clone(),
        }
    }

    /// Sets the subject.
    pub fn subject(mut self, id: &str, values: &[(&str, &str)]) -> Self {
        // A line break has no meaning in a subject and must not get one on the way.
        self.content.subject = on_one_line(&self.words.say(id, values));
        self
    }

    /// Sets a subject that counts.
    pub fn counting_subject(mut self, id: &str, count: u32) -> Self {
        self.content.subject = self.words.count(id, count);
        self
    }

    /// Sets what comes first.
    pub fn intro(mut self, id: &str, values: &[(&str, &str)]) -> Self {
        self.content.intro = self.words.say(id, values);
        self
    }

    /// Adds a labelled fact; an empty one is left out.
    pub fn fact(mut self, label: &str, value: &str) -> Self {
        if !value.trim().is_empty() {
            self.content.facts.push(Fact {
                label: self.words.say(label, &[]),
                value: on_one_line(value),
            });
        }
        self
    }

    /// Adds how the person signs in: by user name, where they have one, else by address.
    pub fn login(self, profile: &Profile) -> Self {
        match &profile.user_name {
            Some(name) => self
                .fact("mail-user-name", name)
                .fact("mail-email", &profile.email),
            None => self.fact("mail-email", &profile.email),
        }
    }

    /// Adds a list under a title.
    pub fn list(mut self, title: &str, lines: Vec<String>) -> Self {
        self.content.list_title = self.words.say(title, &[]);
        self.content.list = lines.iter().map(|line| on_one_line(line)).collect();
        self
    }

    /// Adds a list under a title that counts.
    pub fn counted_list(mut self, title: &str, count: u32, lines: Vec<String>) -> Self {
        self.content.list_title = self.words.count(title, count);
        self.content.list = lines.iter().map(|line| on_one_line(line)).collect();
        self
    }

    /// Adds a button with a link that is made when the letter is sent.
    pub fn button(mut self, label: &str, link: NewLink) -> Self {
        let whole = |unit: i64| u32::try_from((link.lasts + unit - 1) / unit).unwrap_or(1);
        let lasts = match link.lasts > DAY {
            true => self.words.count("mail-link-days", whole(DAY)),
            false => self.words.count("mail-link-hours", whole(HOUR)),
        };
        self.content.action = Some(Action {
            label: self.words.say(label, &[]),
            url: String::new(),
            lasts,
            copy: self.words.say("mail-link-copy", &[]),
        });
        self.link = Some(link);
        self
    }

    /// Sets what comes last.
    pub fn after(mut self, id: &str) -> Self {
        self.content.after = self.words.say(id, &[]);
        self
    }

    /// A word with its values, in the reader's language.
    pub fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.words.say(id, values)
    }

    /// A moment as the reader writes it, in the installation's time zone.
    pub fn moment(&self, at: Timestamp) -> String {
        moment(self.reader.language, at, &self.moment_zone)
    }

    /// The letter; `url` is where its button leads, `shown` what stands for it in the log.
    ///
    /// # Errors
    /// When a template cannot be filled.
    pub fn letter(&mut self, url: &str) -> Result<Letter, askama::Error> {
        if let Some(action) = &mut self.content.action {
            url.clone_into(&mut action.url);
        }
        Ok(Letter {
            subject: self.content.subject.clone(),
            text: PlainText(&self.content).render()?,
            html: Html(&self.content).render()?,
        })
    }
}

/// Runs of white space, line breaks among them, as one space; other control characters left out.
pub fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    line.retain(|c| !c.is_control());
    line
}

/// A moment as the readers of a language write it, in the time zone of that name.
pub fn moment(language: Language, at: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let moment = jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let pattern = match language {
        Language::Nl => "%d-%m-%Y %H:%M",
        Language::Fr => "%d/%m/%Y %H:%M",
        Language::De => "%d.%m.%Y %H:%M",
        Language::En => "%-d %b %Y %H:%M",
    };
    moment.to_zoned(zone).strftime(pattern).to_string()
}
