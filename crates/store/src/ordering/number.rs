//! Readable order numbers: short, without letters that are mistaken for others, with a sign that finds typing errors.

use crate::many::{self, Values};
use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::ids::{OrderId, OrganisationId};
use loket_domain::ordering::Order;
use std::ops::Range;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Crockford's base 32.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs before the check sign: 2^35 numbers.
const LENGTH: u32 = 7;

/// How many numbers a server takes at once. What it did not use when it stops is never given.
const BLOCK: i64 = 100;

/// Gives out order numbers, from blocks taken from the installation's sequence: placing orders of different
/// organisations does not wait for one row.
#[derive(Debug, Clone, Default)]
pub struct OrderNumbers(Arc<Mutex<Range<i64>>>);

impl OrderNumbers {
    /// The next `count` numbers.
    ///
    /// # Errors
    /// [`DbError`].
    pub async fn take(&self, db: &Db, count: usize) -> Result<Vec<String>, DbError> {
        let mut block = self.0.lock().await;
        let mut taken = Vec::with_capacity(count);
        while taken.len() < count {
            if let Some(next) = block.next() {
                taken.push(written(next));
                continue;
            }
            let size = BLOCK.max((count - taken.len()) as i64);
            let end = db
                .write(Tenant::Installation, move |tx| reserve(tx, size))
                .await?;
            *block = end - size..end;
        }
        Ok(taken)
    }
}

/// Moves the installation's sequence on by `size` and answers where it is now.
///
/// # Errors
/// [`DbError`].
pub fn reserve(tx: &mut Tx<'_>, size: i64) -> Result<i64, DbError> {
    let end = tx.row(
        "INSERT INTO installation (key, value, number) VALUES ('order_number', NULL, :size)
         ON CONFLICT (key) DO UPDATE SET number = COALESCE(installation.number, 0) + excluded.number
         RETURNING number",
        &[("size", &size)],
        |row| row.int("number"),
    )?;
    end.ok_or_else(|| DbError::Other("the order numbers' sequence did not move".to_owned()))
}

/// The number of the sequence's `next` place. Neighbours look different, and no two are the same in 2^35.
pub fn written(next: i64) -> String {
    let space = 1_u64 << (5 * LENGTH);
    // An odd factor makes a permutation of the space.
    let mixed = (next as u64)
        .wrapping_mul(0x5_1CE2_6B2D)
        .wrapping_add(0x2_4F1B_A907)
        % space;
    let mut text: String = (0..LENGTH)
        .rev()
        .map(|place| digit((mixed >> (5 * place)) as usize))
        .collect();
    text.push(check_digit(text.as_bytes()));
    text
}

/// Reads a number as people type it: small letters, hyphens, `O` for `0`, `I` and `L` for `1`. None when its check
/// sign says that it is mistyped.
pub fn read(typed: &str) -> Option<String> {
    let mut signs: Vec<u8> = Vec::with_capacity(8);
    for sign in typed.bytes().filter(|b| !matches!(b, b' ' | b'-')) {
        let sign = match sign.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        signs.push(*DIGITS.iter().find(|d| **d == sign)?);
    }
    let (check, number) = signs.split_last()?;
    let fits = number.len() == LENGTH as usize && check_digit(number) == char::from(*check);
    fits.then(|| signs.into_iter().map(char::from).collect())
}

/// Weighted by place, odd weights: finds every single wrong sign, and most neighbours that changed places.
fn check_digit(signs: &[u8]) -> char {
    let value = |sign: &u8| DIGITS.iter().position(|d| d == sign).unwrap_or(0);
    digit(
        signs
            .iter()
            .enumerate()
            .map(|(place, sign)| (2 * place + 1) * value(sign))
            .sum(),
    )
}

fn digit(value: usize) -> char {
    char::from(DIGITS[value % DIGITS.len()])
}

/// Remembers whose order has this number.
///
/// # Errors
/// [`DbError`].
pub fn keep(
    tx: &mut Tx<'_>,
    number: &str,
    owner: &OrganisationId,
    order: &OrderId,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO order_number (number, owner, order_id) VALUES (:number, :owner, :order)",
        &[("number", &number), ("owner", owner), ("order", order)],
    )?;
    Ok(())
}

/// Remembers whose very many orders are.
///
/// # Errors
/// As [`keep`].
pub fn keep_many(tx: &mut Tx<'_>, orders: &[Order]) -> Result<(), DbError> {
    let rows: Vec<Values> = orders
        .iter()
        .map(|order| -> Values {
            vec![
                Box::new(order.number.clone()),
                Box::new(order.organisation.clone()),
                Box::new(order.id.clone()),
            ]
        })
        .collect();
    many::insert(tx, "order_number", &["number", "owner", "order_id"], &rows)
}

/// Whose order has this number.
///
/// # Errors
/// [`DbError`].
pub fn find(tx: &mut Tx<'_>, number: &str) -> Result<Option<(OrganisationId, OrderId)>, DbError> {
    tx.row(
        "SELECT owner, order_id FROM order_number WHERE number = :number",
        &[("number", &number)],
        |row| {
            Ok((
                OrganisationId::new(row.text("owner")?),
                OrderId::new(row.text("order_id")?),
            ))
        },
    )
}
