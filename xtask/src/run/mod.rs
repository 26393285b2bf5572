//! `cargo xtask run`: from a fresh machine to an open window, and in seconds when nothing changed.

mod desktop;
mod server;

use std::fs;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;

use crate::packages::{self, Need};
use crate::place::Place;
use crate::progress::{Progress, seconds};
use crate::{compile, node};
use server::Server;

#[derive(Args)]
pub struct Options {
    /// The server only: print its address and the demo sign-ins
    #[arg(long, conflicts_with = "server")]
    headless: bool,
    /// The desktop only, for a server that runs already
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// Throw the demo data and the desktop's local data away first
    #[arg(long)]
    fresh: bool,
}

/// Runs until the window is closed, the server ends, or Ctrl-C.
pub fn run(place: &Place, options: &Options) -> Result<()> {
    if !options.headless {
        desktop::require_display()?;
    }
    if options.fresh && place.run_data().exists() {
        fs::remove_dir_all(place.run_data())?;
    }
    match &options.server {
        Some(url) => desktop_only(place, url),
        None if options.headless => server_only(place),
        None => both(place),
    }
}

fn both(place: &Place) -> Result<()> {
    let started = Instant::now();
    let mut progress = Progress::new(6);
    progress.step("System packages", || packages::ensure(Need::Desktop))?;
    front_end(place, &mut progress)?;
    progress.step("Server and desktop", || {
        compile::build(place, &compile::PRODUCT)
    })?;
    let mut server = progress.step("Server with demo data", || Server::start(place))?;
    server.introduce();
    let mut window = progress.step("Desktop", || {
        desktop::Desktop::open(place, server.address())
    })?;
    println!(
        "\nThe window is open ({} in all). Close it, or press Ctrl-C, to stop.",
        seconds(started.elapsed())
    );
    while !window.is_closed()? {
        if server.has_ended()? {
            bail!("the server ended:\n{}", server.last_words());
        }
        desktop::wait_a_moment();
    }
    window.check_exit()
}

fn server_only(place: &Place) -> Result<()> {
    let mut progress = Progress::new(3);
    progress.step("System packages", || packages::ensure(Need::Server))?;
    progress.step("Server", || compile::build(place, &compile::SERVER))?;
    let mut server = progress.step("Server with demo data", || Server::start(place))?;
    server.introduce();
    println!("\nPress Ctrl-C to stop.");
    while !server.has_ended()? {
        desktop::wait_a_moment();
    }
    bail!("the server ended:\n{}", server.last_words())
}

fn desktop_only(place: &Place, url: &str) -> Result<()> {
    let mut progress = Progress::new(5);
    progress.step("System packages", || packages::ensure(Need::Desktop))?;
    front_end(place, &mut progress)?;
    progress.step("Desktop", || compile::build(place, &compile::PRODUCT))?;
    let mut window = progress.step("Window", || desktop::Desktop::open(place, url))?;
    while !window.is_closed()? {
        desktop::wait_a_moment();
    }
    window.check_exit()
}

fn front_end(place: &Place, progress: &mut Progress) -> Result<()> {
    progress.step("Front end packages", || node::install(place))?;
    progress.step("Front end", || node::build(place))
}
