//! Values that cross the seam: whole numbers, text, bytes, and nothing else.

use super::error::DbError;
use loket_domain::ids;
use std::borrow::Cow;

/// A value on its way in or out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'v> {
    /// Absent.
    Null,
    /// `BIGINT`; also truth values (0 or 1) and times (UTC milliseconds).
    Int(i64),
    /// `TEXT`, without NUL.
    Text(&'v str),
    /// `BYTEA`.
    Bytes(&'v [u8]),
}

/// The column type of a value, known even when it is absent: PostgreSQL refuses an untyped `:x IS NULL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `BIGINT`.
    Int,
    /// `TEXT`.
    Text,
    /// `BYTEA`.
    Bytes,
}

/// How a Rust type is stored.
pub trait Stored {
    /// The type of its column.
    const KIND: Kind;
    /// The value to store.
    fn stored(&self) -> Value<'_>;
}

/// A parameter of a statement: anything [`Stored`], or an option of it.
pub trait Bind {
    /// The type of the parameter.
    fn kind(&self) -> Kind;
    /// The value to bind.
    fn value(&self) -> Value<'_>;
}

impl<T: Stored> Bind for T {
    fn kind(&self) -> Kind {
        T::KIND
    }
    fn value(&self) -> Value<'_> {
        self.stored()
    }
}

impl<T: Stored + ?Sized> Stored for &T {
    const KIND: Kind = T::KIND;
    fn stored(&self) -> Value<'_> {
        (**self).stored()
    }
}

impl<T: Stored> Stored for Option<T> {
    const KIND: Kind = T::KIND;
    fn stored(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Stored::stored)
    }
}

macro_rules! stored {
    ($($kind:ident: $($type:ty => |$it:ident| $value:expr),+;)+) => {$($(
        impl Stored for $type {
            const KIND: Kind = Kind::$kind;
            fn stored(&self) -> Value<'_> {
                let $it = self;
                Value::$kind($value)
            }
        }
    )+)+};
}

stored! {
    Int: i64 => |n| *n, i32 => |n| i64::from(*n), u32 => |n| i64::from(*n), u16 => |n| i64::from(*n),
         u8 => |n| i64::from(*n), bool => |b| i64::from(*b);
    Text: str => |t| t, String => |t| t, Cow<'_, str> => |t| t, Box<str> => |t| t;
    Bytes: [u8] => |b| b, Vec<u8> => |b| b;
}

impl<const N: usize> Stored for [u8; N] {
    const KIND: Kind = Kind::Bytes;
    fn stored(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

macro_rules! ids_are_text {
    ($($id:ident)+) => {$(
        impl Stored for ids::$id {
            const KIND: Kind = Kind::Text;
            fn stored(&self) -> Value<'_> {
                Value::Text(self.as_str())
            }
        }
    )+};
}

ids_are_text! {
    PersonId OrganisationId AccountId MailingHouseId GrantId SupplyId OrderId DraftId RequestId ActId DeviceId
    SessionId Epoch
}

/// The value of a parameter, with NUL in text refused: PostgreSQL cannot store it, so neither may SQLite.
pub(super) fn checked<'v>(name: &str, param: &'v dyn Bind) -> Result<Value<'v>, DbError> {
    match param.value() {
        Value::Text(text) if text.as_bytes().contains(&0) => {
            Err(DbError::NulInText(name.to_owned()))
        }
        value => Ok(value),
    }
}

/// Where a row's cells come from.
pub(super) trait Cells {
    /// The value in the named column.
    fn cell(&self, column: &str) -> Result<Value<'_>, DbError>;
}

/// One row of an answer. Columns are asked for by name.
pub struct Row<'r>(&'r dyn Cells);

impl<'r> Row<'r> {
    pub(super) fn new(cells: &'r dyn Cells) -> Self {
        Self(cells)
    }

    /// The text in a column that is never absent.
    ///
    /// # Errors
    /// All readers of this type fail with [`DbError::Column`] when the column is missing, holds another type, or
    /// is absent where a value was asked for.
    pub fn text(&self, column: &str) -> Result<String, DbError> {
        self.opt_text(column)?.ok_or_else(|| absent(column))
    }

    /// The whole number in a column that is never absent.
    pub fn int(&self, column: &str) -> Result<i64, DbError> {
        self.opt_int(column)?.ok_or_else(|| absent(column))
    }

    /// The truth value in a column that is never absent: 0 or 1, or a comparison's outcome.
    pub fn bool(&self, column: &str) -> Result<bool, DbError> {
        self.opt_bool(column)?.ok_or_else(|| absent(column))
    }

    /// The bytes in a column that is never absent.
    pub fn bytes(&self, column: &str) -> Result<Vec<u8>, DbError> {
        self.opt_bytes(column)?.ok_or_else(|| absent(column))
    }

    /// The text in a column, if any.
    pub fn opt_text(&self, column: &str) -> Result<Option<String>, DbError> {
        match self.0.cell(column)? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text.to_owned())),
            _ => Err(other(column, "text")),
        }
    }

    /// The whole number in a column, if any.
    pub fn opt_int(&self, column: &str) -> Result<Option<i64>, DbError> {
        match self.0.cell(column)? {
            Value::Null => Ok(None),
            Value::Int(number) => Ok(Some(number)),
            _ => Err(other(column, "a whole number")),
        }
    }

    /// The truth value in a column, if any.
    pub fn opt_bool(&self, column: &str) -> Result<Option<bool>, DbError> {
        match self.opt_int(column)? {
            None => Ok(None),
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            Some(_) => Err(other(column, "0 or 1")),
        }
    }

    /// The bytes in a column, if any.
    pub fn opt_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, DbError> {
        match self.0.cell(column)? {
            Value::Null => Ok(None),
            Value::Bytes(bytes) => Ok(Some(bytes.to_owned())),
            _ => Err(other(column, "bytes")),
        }
    }
}

fn absent(column: &str) -> DbError {
    DbError::Column(format!("{column} is absent"))
}

fn other(column: &str, wanted: &str) -> DbError {
    DbError::Column(format!("{column} is not {wanted}"))
}
