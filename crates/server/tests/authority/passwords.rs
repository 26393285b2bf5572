use loket_authority::people::passwords::*;
use loket_store::SystemRandomness;

#[tokio::test]
async fn only_the_password_fits() {
    let hash = hash_blocking("Right-Word1", &SystemRandomness).unwrap();
    assert!(
        hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{hash}"
    );
    let passwords = Passwords::new(&SystemRandomness).unwrap();
    assert!(
        passwords
            .fits("Right-Word1".into(), Some(hash.clone()))
            .await
            .unwrap()
    );
    assert!(
        !passwords
            .fits("right-Word1".into(), Some(hash))
            .await
            .unwrap()
    );
    assert!(!passwords.fits("Right-Word1".into(), None).await.unwrap());
    assert!(
        !passwords
            .fits("Right-Word1".into(), Some("not a hash".into()))
            .await
            .unwrap()
    );
}
