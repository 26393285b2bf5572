# Warum etwas abgelehnt wird: was geschah und was zu tun ist. Eine Meldung je Code der Regeln.
refusal-sign-in-failed = Benutzername, E-Mail-Adresse oder Passwort stimmt nicht.
refusal-too-many-attempts = Zu viele Versuche. Versuchen Sie es in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} wieder.
refusal-session-ended = Ihre Sitzung ist beendet. Melden Sie sich neu an; nichts ist verloren.
refusal-locked = Loket ist gesperrt. Entsperren Sie es, um weiterzuarbeiten.
refusal-not-signed-in = Melden Sie sich zuerst an.
refusal-lease-over = Dieser Computer hat den Server zu lange nicht erreicht. Entwürfe können Sie weiter schreiben; alles andere geht wieder nach einem Kontakt mit dem Server.
refusal-never-signed-in-here = Unter diesem Namen hat sich auf diesem Computer noch niemand angemeldet. Beim ersten Mal wird der Server gebraucht.
refusal-needs-server = Dafür wird der Server gebraucht, der gerade nicht erreichbar ist. Versuchen Sie es wieder, sobald Sie online sind.
refusal-not-a-loket-server = Was unter dieser Adresse antwortet, ist kein Loket-Server. Prüfen Sie die Adresse, oder ob Ihr Netz zuerst eine Anmeldung verlangt.
refusal-certificate-refused = Der Server kann nicht beweisen, dass er der richtige ist: Sein Zertifikat ist nicht vertrauenswürdig. Es wurde nichts gesendet. Fragen Sie Ihren Zusteller oder Ihre IT.
refusal-server-address-invalid = Das ist keine Adresse. Schreiben Sie sie wie https://loket.example.
refusal-upgrade-needed = Diese Version von Loket ist zu alt für den Server. Installieren Sie die neue Version; Ihre Arbeit bleibt erhalten.
refusal-key-missing = Der Schlüssel zu Ihren Daten ist nicht mehr im geschützten Speicher dieses Computers.
refusal-keychain-locked = Der geschützte Speicher dieses Computers ist gesperrt. Entsperren Sie ihn und versuchen Sie es wieder.
refusal-keychain-unavailable = Der geschützte Speicher dieses Computers antwortet nicht.
refusal-key-wrong = Der Schlüssel passt nicht zu Ihren Daten. Es wurde nichts geändert oder gelöscht.
refusal-disk-full = Die Festplatte ist voll, darum wurde das nicht gespeichert. Schaffen Sie Platz und versuchen Sie es wieder.
refusal-store-newer = Ihre Daten wurden von einer neueren Version von Loket geschrieben. Installieren Sie die neueste Version.
refusal-place-unknown = Ihr Zusteller nennt hierfür keine Seite oder Adresse, die Loket öffnen kann.
refusal-not-opened = Kein Programm auf diesem Computer hat es geöffnet. Die Adresse steht daneben: kopieren Sie sie.
refusal-right-missing = Dafür fehlt Ihnen das Recht. Fragen Sie einen Administrator Ihrer Organisation.
refusal-not-a-member = Sie gehören nicht zu dieser Organisation.
refusal-not-found = Das gibt es nicht mehr.
refusal-act-reused = Das wurde schon mit anderem Inhalt gesendet und nicht wiederholt. Prüfen Sie, ob es noch nötig ist.
refusal-dependency-refused = Das hängt von etwas ab, das abgelehnt wurde.
refusal-act-stale = Das wurde vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} gemacht und nie gesendet. Möchten Sie es noch?
refusal-request-invalid = Das wurde nicht verstanden. Prüfen Sie Ihre Eingabe.
refusal-request-too-large = Das ist mehr, als auf einmal geht.
refusal-slow-down = Das war zu viel auf einmal. Versuchen Sie es in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} wieder.
refusal-broken = Bei uns ist ein Fehler aufgetreten. Es wurde nichts geändert. Versuchen Sie es wieder und melden Sie es dem Kundendienst, wenn es so bleibt.
refusal-field-required = Bitte ausfüllen.
refusal-field-too-long = Das ist zu lang: höchstens { $max ->
    [one] { $max } Zeichen
   *[other] { $max } Zeichen
}.
refusal-field-unreadable = Das enthält nicht druckbare Zeichen. Tippen Sie es neu.
refusal-account-number-invalid = Eine Kundennummer hat 6 bis 12 Ziffern.
refusal-account-asked = Diese Nummer können Sie noch nicht verwenden. Falls es sie gibt, haben wir ihre Administratoren um Erlaubnis gebeten.
refusal-account-tries-used = Sie haben heute viele Nummern probiert. Machen Sie morgen weiter, oder fragen Sie einen Administrator.
refusal-postcode-invalid = Diese Postleitzahl passt nicht zum Land. Ein Beispiel: { $example }.
refusal-country-unknown = In dieses Land wird kein Versandmaterial geliefert.
refusal-telephone-invalid = Das kann keine Telefonnummer sein. Ein Beispiel: +32 9 000 00 00.
refusal-email-invalid = Das kann keine E-Mail-Adresse sein. Ein Beispiel: name@firma.example.
refusal-draft-changed = Dieser Entwurf wurde inzwischen auf einem anderen Computer geändert. Hier steht der neuere Text: Sehen Sie ihn noch einmal an, bevor Sie bestätigen.
refusal-order-empty = Wählen Sie mindestens ein Material.
refusal-supply-unknown = Dieses Material wird nicht mehr angeboten. Nehmen Sie es heraus, um weiterzumachen.
refusal-quantity-invalid = Eine Menge ist eine ganze Zahl von 1 bis 9.999.
refusal-limit-per-order = Höchstens { $max ->
    [one] { $max } Packung
   *[other] { $max } Packungen
} je Bestellung, alles zusammen.
refusal-limit-per-supply = Hiervon höchstens { $max ->
    [one] { $max } Packung
   *[other] { $max } Packungen
} je Bestellung.
refusal-limit-per-period = Hiervon höchstens { $max ->
    [one] { $max } Packung
   *[other] { $max } Packungen
} je Kundennummer; { $left ->
    [0] es ist nichts mehr übrig
    [one] noch { $left }
   *[other] noch { $left }
} bis { $resets_at }.
refusal-order-not-cancellable = Diese Bestellung kann nicht mehr storniert werden: Sie wird schon vorbereitet oder ist erledigt.
refusal-already-decided = { $by } war zuerst, am { $at }: { $decision ->
    [approve] genehmigt
   *[reject] abgelehnt
}.
refusal-password-expired = Ihr Passwort ist abgelaufen. Wählen Sie ein neues; Ihre Entwürfe bleiben erhalten.
refusal-password-temporary = Dieses Passwort gilt nur einmal. Wählen Sie jetzt Ihr eigenes.
refusal-password-too-weak = { $rule ->
    [length] Mindestens { $min } Zeichen.
    [small_letter] Mindestens ein Kleinbuchstabe.
   *[capital_letter] Mindestens ein Großbuchstabe.
}
refusal-password-common = Dieses Passwort wird als eines der ersten ausprobiert. Wählen Sie ein anderes.
refusal-password-same = Das ist Ihr bisheriges Passwort. Wählen Sie ein anderes.
refusal-password-wrong = Das ist nicht Ihr Passwort.
refusal-terms-to-accept = Nehmen Sie zuerst die Bedingungen und die Datenschutzerklärung an.
refusal-link-ended = Dieser Link wurde schon benutzt, ersetzt oder ist abgelaufen. Fordern Sie einen neuen an.
refusal-already-member = Diese E-Mail-Adresse gehört jemandem, der schon Benutzer dieser Organisation ist.
refusal-user-name-taken = Dieser Benutzername gehört oder gehörte schon jemandem. Wählen Sie einen anderen.
refusal-user-name-invalid = Ein Benutzername hat 3 bis 64 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.
refusal-person-their-own = Nur diese Person kann noch ändern, wie sie sich anmeldet. Sie können ihr einen Link schicken lassen.
refusal-administrator-protected = Diese Person ist Administrator. Das kann nur, wer Administratoren verwalten darf.
refusal-not-on-oneself = Das können Sie nicht für sich selbst tun. Bitten Sie einen anderen Administrator.
refusal-last-administrator = Das ist der letzte Administrator. Bestimmen Sie zuerst einen anderen.
refusal-orders-open = Diese Bestellungen sind noch in Arbeit: { $orders }. Stornieren Sie sie oder warten Sie, bis sie abgeschlossen sind.
refusal-unsent-here = Auf diesem Computer liegt noch etwas, das nicht gesendet ist. Es ginge verloren.
refusal-ledger-missing = Das Vergessen ist gerade nicht möglich: Der Zusteller muss zuerst das Löschregister einrichten.
