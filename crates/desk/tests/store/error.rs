use loket_desk::store::error::*;
use rusqlite::ffi;

#[test]
fn no_room_for_the_shared_file_is_a_full_disk_and_other_failures_are_not() {
    let failed =
        |code| StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
    assert!(matches!(
        failed(ffi::SQLITE_IOERR_SHMSIZE),
        StoreError::DiskFull
    ));
    assert!(matches!(failed(ffi::SQLITE_FULL), StoreError::DiskFull));
    assert!(matches!(
        failed(ffi::SQLITE_IOERR_READ),
        StoreError::Other(_)
    ));
}
