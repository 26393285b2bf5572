# Mails, die der Server verschickt.
mail-greeting = Guten Tag { $name },
mail-greeting-nobody = Guten Tag,
mail-footer = Dies ist eine automatische Nachricht von Loket. Antworten auf diese Mail werden nicht gelesen.
mail-support = Brauchen Sie Hilfe?
mail-link-copy = Die Schaltfläche funktioniert nicht? Dann kopieren Sie diese Adresse in Ihren Browser:
mail-link-days =
    { $count ->
        [one] Der Link gilt einmal, einen Tag lang.
       *[other] Der Link gilt einmal, { $count } Tage lang.
    }
mail-link-hours =
    { $count ->
        [one] Der Link gilt einmal, eine Stunde lang.
       *[other] Der Link gilt einmal, { $count } Stunden lang.
    }
mail-user-name = Benutzername
mail-email = E-Mail-Adresse
mail-when = Wann
mail-computer = Computer
mail-account = Kundennummer
mail-applicant = Antragsteller
mail-reason = Begründung
mail-receipt = Beleg

mail-activation-subject = Aktivieren Sie Ihren Zugang zu Loket
mail-activation-text = Sie haben { $company } bei Loket registriert. Es fehlt noch ein Schritt: Aktivieren Sie Ihren Zugang. Danach sind Sie der erste Administrator von { $company } und können sich anmelden.
mail-activation-button = Zugang aktivieren
mail-activation-after = Sie haben sich nicht registriert? Dann brauchen Sie nichts zu tun: Ohne diesen Schritt entsteht kein Zugang.

mail-already-registered-subject = Sie haben schon einen Zugang zu Loket
mail-already-registered-text = Jemand, wahrscheinlich Sie selbst, hat sich mit dieser E-Mail-Adresse registriert. Zu ihr gibt es schon einen Zugang, deshalb wurde nichts geändert. Melden Sie sich einfach an mit:
mail-already-registered-after = Passwort vergessen? Der Anmeldebildschirm von Loket hilft Ihnen zu einem neuen. Sie waren es nicht? Dann brauchen Sie nichts zu tun.

mail-create-password-subject = Legen Sie Ihr Passwort für Loket fest
mail-create-password-text = { $organisation } hat Sie als Benutzer von Loket angelegt. Legen Sie Ihr Passwort fest, dann kann es losgehen. Sie melden sich an mit:
mail-create-password-alone = Ihr Zugang zu Loket ist fast fertig. Legen Sie Ihr Passwort fest, dann kann es losgehen. Sie melden sich an mit:
mail-create-password-button = Passwort festlegen
mail-create-password-after = Sie haben diese Nachricht nicht erwartet? Dann benutzen Sie den Link nicht und sagen Sie es der Person, die Sie eingeladen hat.

mail-welcome-shippers-subject = Sie entscheiden jetzt, wer für { $organisation } versenden darf
mail-welcome-shippers-text = Ab jetzt entscheiden Sie, wer auf Kundennummern von { $organisation } versenden darf. Anfragen finden Sie in Loket unter „Versand“: Dort genehmigen Sie sie oder lehnen sie ab, auch wenn gerade kein Netz da ist.
mail-welcome-shippers-numbers = Es geht um:
mail-welcome-shippers-all = Alle Kundennummern von { $organisation }

mail-welcome-subject = Willkommen bei Loket
mail-welcome-text = Sie haben sich zum ersten Mal angemeldet: willkommen! In Loket bestellen Sie Versandmaterial, verfolgen Ihre Bestellungen und erledigen, was Ihre Organisation Ihnen sonst anvertraut. Fällt das Netz aus, arbeiten Sie einfach weiter: Loket sendet alles, sobald es kann.
mail-welcome-organisations = Sie sind Benutzer von:
mail-welcome-after = Fehlt Ihnen etwas? Fragen Sie einen Administrator Ihrer Organisation.

mail-reset-password-subject = Ihr Benutzername und ein neues Passwort für Loket
mail-reset-password-text = Sie haben um Hilfe bei der Anmeldung gebeten. Damit melden Sie sich an; über die Schaltfläche wählen Sie ein neues Passwort.
mail-reset-password-button = Neues Passwort wählen
mail-reset-password-after = Sie haben nicht darum gebeten? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.

mail-who-is-my-administrator-subject = Wer Ihnen bei der Anmeldung zu Loket hilft
mail-who-is-my-administrator-text = Sie haben um Hilfe bei der Anmeldung gebeten. In Ihrer Organisation veranlasst ein Administrator, dass Ihr Passwort erneuert wird. Er kann Ihnen einen Link schicken lassen, mit dem Sie es selbst wählen. Sie melden sich an mit:
mail-who-is-my-administrator-list = Ihre Administratoren:
mail-who-is-my-administrator-none = Ihre Organisation hat zurzeit keinen Administrator. Bitte wenden Sie sich an unseren Kundendienst.

mail-password-expiring-subject =
    { $count ->
        [one] Ihr Passwort für Loket läuft morgen ab
       *[other] Ihr Passwort für Loket läuft in { $count } Tagen ab
    }
mail-password-expiring-text = Ihr Passwort gilt bis { $when }. Wählen Sie rechtzeitig ein neues: in Loket unter „Einstellungen“. Kommen Sie nicht dazu, fragt Loket bei der nächsten Anmeldung danach. Nichts von Ihrer Arbeit geht verloren.
mail-password-expired-subject = Ihr Passwort für Loket ist abgelaufen
mail-password-expired-text = Ihr Passwort ist abgelaufen. Melden Sie sich noch einmal damit an: Loket bittet Sie dann, ein neues zu wählen. Nichts von Ihrer Arbeit geht verloren.

mail-password-changed-subject = Ihr Passwort für Loket wurde geändert
mail-password-changed-text = Das Passwort Ihres Zugangs wurde geändert. Alle anderen Computer wurden abgemeldet.
mail-password-changed-after = Sie waren es nicht? Dann fordern Sie auf dem Anmeldebildschirm sofort ein neues Passwort an und informieren Sie unseren Kundendienst.

mail-new-device-subject = Anmeldung bei Loket auf einem anderen Computer
mail-new-device-text = Jemand hat sich mit Ihrem Zugang auf einem Computer angemeldet, den Sie bisher nicht benutzt haben.
mail-new-device-after = Waren Sie es? Dann ist alles in Ordnung. Wenn nicht, ändern Sie jetzt Ihr Passwort: Alle Computer werden dann abgemeldet. Und informieren Sie unseren Kundendienst.

mail-confirm-email-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-confirm-email-text = Sie möchten diese E-Mail-Adresse bei Loket verwenden. Bitte bestätigen Sie sie. Bis dahin bleibt alles, wie es ist.
mail-confirm-email-button = Adresse bestätigen
mail-confirm-email-after = Sie wissen davon nichts? Dann benutzen Sie den Link nicht: Es ändert sich nichts.

mail-email-change-asked-subject = Ihre E-Mail-Adresse bei Loket soll sich ändern
mail-email-change-asked-text = Jemand, wahrscheinlich Sie selbst, möchte für Ihren Zugang eine andere E-Mail-Adresse. Sie gilt, sobald sie dort bestätigt ist. Die neue Adresse:
mail-email-change-asked-after = Sie waren es nicht? Dann ändern Sie jetzt Ihr Passwort und informieren Sie unseren Kundendienst.

mail-email-changed-subject = Ihre E-Mail-Adresse bei Loket wurde geändert
mail-email-changed-text = Ihr Zugang verwendet jetzt eine andere E-Mail-Adresse. Dies war die letzte Nachricht an die alte. Die neue Adresse:
mail-email-changed-after = Sie waren es nicht? Dann informieren Sie sofort unseren Kundendienst.

mail-membership-offered-subject = { $organisation } lädt Sie in Loket ein
mail-membership-offered-text = { $by } möchte Sie als Benutzer von { $organisation } in Loket aufnehmen. Sie behalten Ihren eigenen Zugang und melden sich an wie bisher. Ob Sie beitreten, entscheiden Sie.
mail-membership-offered-button = Einladung ansehen
mail-membership-offered-after = Sie können auch in Loket antworten. Solange Sie nicht beigetreten sind, erfährt { $organisation } nichts über Sie.

mail-forgotten-subject = Ihr Zugang zu Loket wurde gelöscht
mail-forgotten-text = Ihr Zugang und Ihre persönlichen Daten sind gelöscht. Sie können sich nicht mehr anmelden. Summen, in denen niemand zu erkennen ist, bleiben bestehen. Sicherungen enthalten Ihre Daten noch, bis sie gelöscht werden; beantwortet wird daraus nichts.
mail-forgotten-after = Bewahren Sie den Beleg auf, wenn Sie möchten: Er enthält nichts über Sie. Mit dieser Nachricht wird auch Ihre E-Mail-Adresse gelöscht.

mail-service-desk-subject = Unser Kundendienst hat etwas an Ihrem Zugang geändert
mail-service-desk-unlocked = Sie können sofort wieder versuchen, sich anzumelden: Die Wartezeit nach falschen Passwörtern wurde aufgehoben.
mail-service-desk-suspended = Ihr Zugang wurde gesperrt. Niemand kann sich damit anmelden, bis unser Kundendienst ihn wieder öffnet.
mail-service-desk-resumed = Ihr Zugang ist wieder offen: Sie können sich anmelden wie bisher.
mail-service-desk-account-claimed = Die Kundennummer { $subject } gehört jetzt zu { $organisation }. Sie können sie in Loket verwenden.
mail-service-desk-account-refused = Wir konnten nicht bestätigen, dass die Kundennummer { $subject } zu { $organisation } gehört.
mail-service-desk-account-given = Die Kundennummer { $subject } wurde auf { $organisation } übertragen. Sie können sie in Loket verwenden.
mail-service-desk-account-taken = Die Kundennummer { $subject } gehört nicht mehr zu { $organisation }: Sie wurde auf eine andere Organisation übertragen.
mail-service-desk-administrator-asked = Unser Kundendienst wurde gebeten, einen Administrator von { $organisation } zu ersetzen. Das geschieht, sobald eine zweite Person bei uns zugestimmt hat.
mail-service-desk-administrator-named = Sie sind jetzt Administrator von { $organisation }.
mail-service-desk-administrator-offered = Sie sollen Administrator von { $organisation } werden. Die Einladung finden Sie in Loket und in einer eigenen Nachricht.
mail-service-desk-administrator-replaced = Sie sind nicht mehr Administrator von { $organisation }: Jemand anderes hat übernommen.
mail-service-desk-administrator-changed = Ein Administrator von { $organisation } wurde ersetzt.
mail-service-desk-after = Stimmt das nicht? Dann informieren Sie sofort unseren Kundendienst.

mail-request-opened-subject = { $applicant } möchte die Kundennummer { $number } verwenden
mail-request-opened-text = Zu einer Kundennummer von { $organisation } gibt es eine neue Anfrage. Sie finden sie in Loket unter „Versand“, wo Sie sie genehmigen oder ablehnen.
mail-request-approved-subject = Sie dürfen die Kundennummer { $number } verwenden
mail-request-approved-text = Ihre Anfrage wurde genehmigt. Sie können die Kundennummer ab jetzt verwenden.
mail-request-rejected-subject = Sie dürfen die Kundennummer { $number } nicht verwenden
mail-request-rejected-text = Ihre Anfrage wurde abgelehnt. Sie können die Kundennummer nicht verwenden.

mail-order-placed-subject = Ihre Bestellung { $number } ist eingegangen
mail-order-placed-text = Wir haben Ihre Bestellung { $number } erhalten.
mail-order-shipped-subject = Ihre Bestellung { $number } ist unterwegs
mail-order-shipped-text = Ihre Bestellung { $number } wurde versandt.
mail-order-cancelled-subject = Ihre Bestellung { $number } ist storniert
mail-order-cancelled-text = Ihre Bestellung { $number } ist storniert und wird nicht versandt.

mail-order-number = Bestellnummer
mail-order-account = Kundennummer
mail-order-address = Lieferadresse
mail-order-reference = Ihre Referenz
mail-order-tracking = Sendung verfolgen
mail-order-lines =
    { $count ->
        [one] Sie haben 1 Packung bestellt:
       *[other] Sie haben { $count } Packungen bestellt:
    }
