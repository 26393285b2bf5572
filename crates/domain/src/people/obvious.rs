//! Passwords that anybody tries first.

/// A password that takes fewer guesses than this is found by whoever may try for some months, delays and all.
const GUESSES: u64 = 1_000_000;

/// So much of a password is looked at, in characters: estimating takes longer the more there is.
const LOOKED_AT: usize = 64;

/// Words that the estimator's own lists (English, and passwords that leaked) do not hold or hold too far down: what
/// people here try first, in their languages, and the product's own name.
const LOCAL: &str = "
    loket welkom wachtwoord paswoord geheim zomer herfst winter lente januari februari maart april juni
    juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag voetbal vakantie schatje liefde goedemorgen hallo belgie nederland brussel antwerpen
    amsterdam rotterdam bestelling verzending pakket klant beheerder bonjour bienvenue motdepasse secret
    soleil chocolat amour jetaime doudou printemps automne hiver janvier fevrier mars avril juin juillet
    aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
    vacances belgique france bruxelles paris liege azerty azertyuiop commande livraison colis client
    administrateur willkommen passwort kennwort sommer herbst fruhling januar februar marz dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag fussball urlaub schatz liebe deutschland
    berlin hamburg munchen qwertz qwertzuiop bestellung versand paket kunde benutzer welcome password
    letmein administrator changeme temporary parcel order customer
";

/// Whether a password is among those that are tried first: leaked ones, words and dates with a digit behind them,
/// walks over the keyboard, and what `about` tells of the person.
///
/// The estimator takes years near the current one for more likely; nothing else in it depends on when it is asked.
pub(super) fn is_obvious(typed: &str, about: &[&str]) -> bool {
    let looked_at: String = typed.chars().take(LOOKED_AT).collect();
    let told: Vec<String> = about
        .iter()
        .flat_map(|text| parts(text))
        .chain(LOCAL.split_whitespace().map(str::to_owned))
        .collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    zxcvbn::zxcvbn(&looked_at, &told).guesses() < GUESSES
}

/// A text as a whole and its words, each long enough to mean something.
fn parts(text: &str) -> Vec<String> {
    let whole: String = text
        .chars()
        .take(254)
        .flat_map(char::to_lowercase)
        .collect();
    let joined: String = whole
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect();
    let words = whole
        .split(|sign: char| !sign.is_alphanumeric())
        .map(str::to_owned);
    let mut parts: Vec<String> = words.chain([whole.clone(), joined]).collect();
    parts.retain(|part| part.chars().count() >= 3);
    parts.dedup();
    parts
}
