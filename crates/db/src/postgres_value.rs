//! Values as PostgreSQL's wire carries them.

use super::error::DbError;
use super::value::{Cells, Kind, Value};
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use std::error::Error;

/// The column type of a parameter; always given, so that PostgreSQL never has to guess.
pub(super) fn type_of(kind: Kind) -> Type {
    match kind {
        Kind::Int => Type::INT8,
        Kind::Text => Type::TEXT,
        Kind::Bytes => Type::BYTEA,
    }
}

/// A parameter of a statement prepared for its type.
#[derive(Debug)]
pub(super) struct PostgresValue<'v>(pub Value<'v>);

impl ToSql for PostgresValue<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) => number.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        [Type::INT8, Type::TEXT, Type::BYTEA].contains(ty)
    }

    postgres::types::to_sql_checked!();
}

impl Cells for postgres::Row {
    fn cell(&self, column: &str) -> Result<Value<'_>, DbError> {
        self.try_get(column).map_err(|error| match error.source() {
            Some(cause) => DbError::Column(format!("{column}: {cause}")),
            None => DbError::Column(format!("{column} is not in the answer")),
        })
    }
}

impl<'a> FromSql<'a> for Value<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Value::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Value::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Value::Int(bool::from_sql(ty, raw)?.into()),
            Type::NUMERIC => {
                Value::Int(whole(raw).ok_or("not a whole number within 64 bits: CAST it")?)
            }
            Type::BYTEA => Value::Bytes(raw),
            _ => Value::Text(<&str>::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Value::Null)
    }

    fn accepts(ty: &Type) -> bool {
        let known = [
            Type::INT8,
            Type::INT4,
            Type::INT2,
            Type::BOOL,
            Type::NUMERIC,
            Type::BYTEA,
        ];
        known.contains(ty) || <&str as FromSql>::accepts(ty)
    }
}

/// `SUM` of whole numbers is a NUMERIC: count of base-10,000 digits, weight of the first, sign, scale, digits.
pub fn whole(raw: &[u8]) -> Option<i64> {
    let word = |at: usize| {
        Some(i16::from_be_bytes([
            *raw.get(2 * at)?,
            *raw.get(2 * at + 1)?,
        ]))
    };
    let (count, weight, sign) = (word(0)?, word(1)?, word(2)?);
    if sign != 0 && sign != 0x4000 {
        return None;
    }
    let mut magnitude: i128 = 0;
    for place in 0..=weight {
        let digit = if place < count {
            word(4 + usize::try_from(place).ok()?)?
        } else {
            0
        };
        magnitude = magnitude.checked_mul(10_000)?.checked_add(digit.into())?;
    }
    let fraction = (weight.max(-1) + 1)..count;
    for place in fraction {
        if word(4 + usize::try_from(place).ok()?)? != 0 {
            return None;
        }
    }
    i64::try_from(if sign == 0 { magnitude } else { -magnitude }).ok()
}
