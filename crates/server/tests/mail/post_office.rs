//! A mail server with moods.

use loket_mail::Post;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// How it treats who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    Good,
    /// 421 instead of a greeting.
    Busy,
    /// Closes the connection at the greeting.
    HangsUp,
    /// 530: sign in first.
    WantsPassword,
    /// 450 for the reader: a full disk, greylisting.
    LaterForReader,
    /// 451 after the mail.
    LaterForMail,
    /// Closes the connection within the mail.
    DropsMail,
    /// Takes the mail and closes the connection without a word.
    TakesAndHangsUp,
    /// Takes the mail and says nothing.
    TakesAndStalls,
    /// Says nothing.
    Stalls,
    /// Offers STARTTLS, and has no TLS.
    LiesAboutTls,
}

/// What happened there.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Mails taken.
    pub taken: Vec<String>,
    /// Every command.
    pub commands: Vec<String>,
}

pub(super) struct PostOffice {
    pub address: std::net::SocketAddr,
    mood: Arc<Mutex<Mood>>,
    pub seen: Arc<Mutex<Seen>>,
    pub took: Arc<Notify>,
}

impl PostOffice {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let office = Self {
            address: listener.local_addr().unwrap(),
            mood: Arc::new(Mutex::new(Mood::Good)),
            seen: Arc::default(),
            took: Arc::default(),
        };
        let (mood, seen, took) = (
            office.mood.clone(),
            office.seen.clone(),
            office.took.clone(),
        );
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let counter = Counter {
                    mood: mood.clone(),
                    seen: seen.clone(),
                    took: took.clone(),
                };
                tokio::spawn(async move { drop(counter.serve(stream).await) });
            }
        });
        office
    }

    pub fn mood(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// A post that goes there.
    pub fn post(&self, more: &str) -> Post {
        let url = format!("smtp://{}{more}", self.address);
        Post::smtp(&url, None, Duration::from_secs(30)).unwrap()
    }

    /// One that soon loses patience: nobody waits long for a server that says nothing.
    pub fn impatient(&self) -> Post {
        let url = format!("smtp://{}", self.address);
        Post::smtp(&url, None, Duration::from_millis(100)).unwrap()
    }

    /// Message-ID by message-ID, how often each was taken.
    pub fn copies(&self) -> Vec<usize> {
        let seen = self.seen.lock().unwrap();
        let mut names: Vec<&str> = seen
            .taken
            .iter()
            .map(|mail| {
                mail.lines()
                    .find(|line| line.starts_with("Message-ID: <"))
                    .unwrap()
            })
            .collect();
        names.sort_unstable();
        names.chunk_by(|a, b| a == b).map(<[_]>::len).collect()
    }
}

struct Counter {
    mood: Arc<Mutex<Mood>>,
    seen: Arc<Mutex<Seen>>,
    took: Arc<Notify>,
}

impl Counter {
    fn now(&self) -> Mood {
        *self.mood.lock().unwrap()
    }

    async fn serve(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        match self.now() {
            Mood::HangsUp => return Ok(()),
            Mood::Stalls => std::future::pending().await,
            Mood::Busy => return write.write_all(b"421 busy\r\n").await,
            _ => write.write_all(b"220 test\r\n").await?,
        }
        let mut mail = None::<String>;
        while let Some(line) = lines.next_line().await? {
            if let Some(text) = &mut mail {
                if line != "." {
                    text.push_str(&line);
                    text.push('\n');
                    if self.now() == Mood::DropsMail && text.len() > 200 {
                        return Ok(());
                    }
                    continue;
                }
                let Some(answer) = self.take(mail.take().unwrap_or_default()).await else {
                    return Ok(());
                };
                write.write_all(answer.as_bytes()).await?;
                continue;
            }
            self.seen.lock().unwrap().commands.push(line.clone());
            let verb = line.split(' ').next().unwrap_or_default().to_owned();
            let Some(answer) = self.answer(&verb).await else {
                return Ok(());
            };
            if answer.starts_with("354") {
                mail = Some(String::new());
            }
            write.write_all(answer.as_bytes()).await?;
        }
        Ok(())
    }

    /// What is said to a command; none hangs up.
    async fn answer(&self, verb: &str) -> Option<&'static str> {
        match (verb, self.now()) {
            (_, Mood::HangsUp | Mood::Busy) | ("QUIT", _) => None,
            (_, Mood::Stalls) => std::future::pending().await,
            ("EHLO", Mood::LiesAboutTls) => Some("250-test\r\n250 STARTTLS\r\n"),
            ("STARTTLS", Mood::LiesAboutTls) => Some("220 go on\r\n"),
            ("MAIL", Mood::WantsPassword) => Some("530 sign in first\r\n"),
            ("RCPT", Mood::LaterForReader) => Some("450 later\r\n"),
            ("DATA", _) => Some("354 go on\r\n"),
            _ => Some("250 good\r\n"),
        }
    }

    async fn take(&self, mail: String) -> Option<&'static str> {
        let mood = self.now();
        if mood == Mood::LaterForMail {
            return Some("451 later\r\n");
        }
        self.seen.lock().unwrap().taken.push(mail);
        self.took.notify_one();
        match mood {
            Mood::TakesAndHangsUp => None,
            Mood::TakesAndStalls => std::future::pending().await,
            _ => Some("250 taken\r\n"),
        }
    }
}
