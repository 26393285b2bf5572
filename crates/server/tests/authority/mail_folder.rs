use loket_authority::erasure::mail_folder::*;

#[test]
fn only_mails_that_name_somebody_go() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("to.eml", "To: Zoe <zoe@example.example>\r\n\r\nHello");
    write(
        "body.eml",
        "To: x@example.example\r\n\r\nzo=\r\ne@example.example asked; Zo=C3=AB Example",
    );
    write("other.eml", "To: x@example.example\r\n\r\n1 =3D 1 =");
    write("notes.txt", "zoe@example.example");
    let texts = ["zoe@example.example".to_owned(), "Zoë Example".to_owned()];
    forget(folder.path(), &texts).unwrap();
    let mut left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["notes.txt", "other.eml"]);
}
