//! The command list turned into functions: by name for hosts that speak JSON, and into TypeScript.

use crate::Desk;
#[allow(
    clippy::wildcard_imports,
    reason = "the list names every request and view"
)]
use crate::commands::*;
use loket_domain::{Code, Refusal};
use serde_json::Value;
use ts_rs::TS;

include!("../command_list.rs");

macro_rules! names {
    ($($name:ident($request:ty) -> $view:ty [$($topic:ident),*],)+) => {
        /// Every command's name, in the order of the list.
        pub const COMMAND_NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}
with_commands!(names);

macro_rules! by_name {
    ($($name:ident($request:ty) -> $view:ty [$($topic:ident),*],)+) => {
        /// Runs a command by name with a JSON request: for hosts other than the window (tests' loopback host).
        ///
        /// # Errors
        /// The command's refusal; [`Code::RequestInvalid`] when there is no such command or its request does not fit.
        pub async fn dispatch(desk: &Desk, name: &str, request: Value) -> Result<Value, Refusal> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request)
                        .map_err(|_| Refusal::new(Code::RequestInvalid).at("request"))?;
                    let view = $name(desk, request).await?;
                    serde_json::to_value(view).map_err(|_| Code::Broken.into())
                })+
                _ => Err(Refusal::new(Code::RequestInvalid).at("command")),
            }
        }
    };
}
with_commands!(by_name);

macro_rules! in_typescript {
    ($($name:ident($request:ty) -> $view:ty [$($topic:ident),*],)+) => {
        /// The TypeScript side of the list: every type, the map of commands and the topics each one shows.
        pub fn typescript() -> String {
            let config = ts_rs::Config::default();
            let mut types = super::typescript_types::Collected::default();
            $(types.visit::<$request>(&config); types.visit::<$view>(&config);)+
            types.visit::<crate::Changed>(&config);
            types.visit::<Refusal>(&config);
            let mut text = types.into_text();
            text.push_str("\nexport interface Commands {\n");
            $(text.push_str(&format!(
                "  {}: {{ request: {}; view: {} }};\n",
                stringify!($name), <$request>::name(&config), <$view>::name(&config),
            ));)+
            text.push_str("}\n\nexport type CommandName = keyof Commands;\n\n");
            text.push_str("/** What each command's view is made of: when a topic changed, ask again. */\n");
            text.push_str("export const TOPICS: Record<CommandName, readonly Topic[]> = {\n");
            $(text.push_str(&format!(
                "  {}: {:?},\n", stringify!($name), [$(stringify!($topic)),*] as [&str; 0 $(+ { let _ = stringify!($topic); 1 })*],
            ));)+
            text.push_str("};\n");
            text
        }
    };
}
with_commands!(in_typescript);
