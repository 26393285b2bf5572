//! Passwords that anybody tries first.

use crate::shipping::EMAIL_MAX;

/// A password that takes fewer guesses than this is found within some months of trying, delays and all.
const GUESSES: u64 = 1_000_000;

/// So much of a password is looked at, in characters: estimating takes longer the more there is.
const LOOKED_AT: usize = 64;

/// Stands where a word was: nobody types it.
const TAKEN: &str = "\u{0}";

/// A password of one's own words has at least so many letters besides them.
const LETTERS_OF_ONES_OWN: usize = 3;

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
    let mut told: Vec<String> = about.iter().flat_map(|text| parts(text)).collect();
    if is_told(&looked_at, &told) {
        return true;
    }
    told.extend(LOCAL.split_whitespace().map(str::to_owned));
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    zxcvbn::zxcvbn(&looked_at, &told).guesses() < GUESSES
}

/// Whether there is next to nothing in a password but what is told of the person: names one after the other, with
/// digits and signs between and behind. The estimator takes each of them for a word among thousands.
fn is_told(typed: &str, told: &[String]) -> bool {
    let mut left: String = typed.chars().flat_map(char::to_lowercase).collect();
    let mut words: Vec<&str> = told.iter().map(String::as_str).chain(["loket"]).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        left = left.replace(word, TAKEN);
    }
    let holds_a_word = left.contains(TAKEN);
    let letters = left.chars().filter(|sign| sign.is_alphabetic()).count();
    holds_a_word && letters < LETTERS_OF_ONES_OWN
}

/// A text as a whole and its words, each long enough to mean something.
fn parts(text: &str) -> Vec<String> {
    let whole: String = text
        .chars()
        .take(EMAIL_MAX)
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
