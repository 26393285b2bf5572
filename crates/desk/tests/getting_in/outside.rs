//! What somebody can do who is not in yet: register, ask for a link, see what a password needs.

use crate::getting_in::computer::Computer;
use crate::getting_in::server::PASSWORD;
use loket_desk::commands::*;
use loket_domain::people::{Language, PasswordRule};
use loket_domain::{Code, Refusal};

fn registration() -> RegisterRequest {
    RegisterRequest {
        company: "Example Print".into(),
        given_name: "Ada".into(),
        family_name: String::new(),
        email: "ada@example-print.example".into(),
        password: PASSWORD.into(),
        language: Language::Nl,
        terms_version: "1".into(),
    }
}

#[tokio::test]
async fn what_the_installation_is_stays_known_without_the_server() {
    let computer = Computer::new();
    let desk = computer.desk();
    computer.server.down(true);
    let never = installation(&desk, InstallationRequest {}).await;
    assert_eq!(never.map_err(|r| r.code).err(), Some(Code::NeedsServer));
    computer.server.down(false);
    let heard = installation(&desk, InstallationRequest {}).await.unwrap();
    assert_eq!(heard.terms_url, "https://carrier.example/terms");
    computer.server.down(true);
    assert_eq!(
        installation(&desk, InstallationRequest {}).await.unwrap(),
        heard
    );
}

#[tokio::test]
async fn rules_are_shown_while_typing_and_the_password_stays_here() {
    let computer = Computer::new();
    let desk = computer.desk();
    let unmet = async |password: &str| {
        let request = PasswordHintsRequest {
            password: password.into(),
            about: vec!["Hendrickson".into()],
        };
        let view = password_hints(&desk, request).await.unwrap();
        let open = view.hints.into_iter().filter(|hint| !hint.met);
        open.map(|hint| hint.rule).collect::<Vec<_>>()
    };
    assert_eq!(
        unmet("SHORT").await,
        [
            PasswordRule::Length,
            PasswordRule::SmallLetter,
            PasswordRule::NotCommon
        ]
    );
    assert_eq!(unmet("Hendrickson").await, [PasswordRule::NotCommon]);
    assert!(unmet(PASSWORD).await.is_empty());
    let asked = computer.server.state().asked.clone();
    assert_eq!(asked.len(), 1, "asked once what the rules are: {asked:?}");
}

#[tokio::test]
async fn a_registration_goes_to_the_server_and_needs_it() {
    let computer = Computer::new();
    let desk = computer.desk();
    register(&desk, registration()).await.unwrap();
    let (path, body) = computer.server.state().asked.remove(0);
    let body = body.unwrap();
    assert_eq!(path, "/v1/registrations");
    assert_eq!(
        (&body["company"], &body["language"]),
        (&"Example Print".into(), &"nl".into())
    );
    let again = ResendActivationRequest {
        email: "ada@example-print.example".into(),
    };
    resend_activation(&desk, again).await.unwrap();
    computer.server.down(true);
    let code = |answer: Result<Done, Refusal>| answer.map_err(|refusal| refusal.code).err();
    assert_eq!(
        code(register(&desk, registration()).await),
        Some(Code::NeedsServer)
    );
    let empty = RegisterRequest {
        password: String::new(),
        ..registration()
    };
    assert_eq!(
        code(register(&desk, empty).await),
        Some(Code::FieldRequired)
    );
}

#[tokio::test]
async fn forgotten_takes_either_login_and_says_when_the_server_is_away() {
    let computer = Computer::new();
    let desk = computer.desk();
    let ask = async |login: &str| {
        let request = ForgotRequest {
            login: login.into(),
        };
        forgot(&desk, request)
            .await
            .map_err(|refusal| refusal.code)
            .err()
    };
    assert_eq!(ask(" averhoeven ").await, None);
    assert_eq!(ask("  ").await, Some(Code::FieldRequired));
    computer.server.down(true);
    assert_eq!(ask("averhoeven").await, Some(Code::NeedsServer));
    let (path, body) = computer.server.state().asked.remove(0);
    assert_eq!(path, "/v1/forgotten");
    assert_eq!(body.unwrap()["login"], "averhoeven");
}
