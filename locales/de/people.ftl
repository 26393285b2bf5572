# Anmelden, Sperren, Wiederherstellen, Einstellungen, persönliche Daten, Eingang.
people-room = Personen

front-language = Sprache
front-continue = Weiter
front-back = Zurück

first-welcome = Willkommen bei Loket
first-welcome-text = Der Schalter auf Ihrem Schreibtisch: Versandmaterial bestellen und entscheiden, wer für Sie versenden darf, mit oder ohne Netz.
first-step-label = Erste Schritte
first-step-language = Sprache
first-step-server = Server
first-step-sign-in = Anmelden
first-language-title = Welche Sprache lesen Sie?
first-language-text = Sie können sie jederzeit oben im Fenster ändern.
first-server-title = Mit Ihrem Zusteller verbinden
first-server-text = Ihr Zusteller hat Ihnen diese Adresse in einem Brief oder einer E-Mail mitgeteilt.
first-server-label = Serveradresse
first-server-check = Prüfen und weiter
first-server-checking = Der Server wird geprüft…
first-server-known = Server, die Sie auf diesem Computer benutzt haben

signin-title = Anmelden
signin-text = bei { $server }
signin-login = E-Mail-Adresse oder Benutzername
signin-password = Passwort
signin-remember = Auf diesem Computer angemeldet bleiben
signin-action = Anmelden
signin-busy = Anmeldung läuft…
signin-show-password = Passwort anzeigen
signin-hide-password = Passwort verbergen
signin-offline = Keine Verbindung zum Server
signin-offline-text = Sie können sich hier anmelden, wenn Sie das auf diesem Computer schon einmal getan haben: Alles ist noch da, und was Sie tun, wird gesendet, sobald der Server antwortet.
signin-offline-possible = Wer sich auf diesem Computer schon einmal angemeldet hat, kann das auch ohne Netz.
signin-another-server = Einen anderen Server benutzen

signin-who = Wer sind Sie?
signin-who-text = Diese Personen haben sich auf diesem Computer angemeldet. Wählen Sie sich aus und geben Sie Ihr Passwort ein.
signin-somebody-else = Jemand anderes
signin-people = Eine andere Person wählen
signin-other-ways = Andere Wege
signin-forgot = Benutzername oder Passwort vergessen?
signin-register = Ihr Unternehmen registrieren
signin-change-action = Passwort ändern und anmelden
signin-accept-action = Zustimmen und anmelden

register-title = Ihr Unternehmen registrieren
register-text = Sie werden der erste Administrator und können dann Ihre Kolleginnen und Kollegen hereinlassen.
register-company = Name des Unternehmens
register-given-name = Ihr Vorname
register-family-name = Nachname
register-email = E-Mail-Adresse
register-email-text = Wir senden einen Link an diese Adresse. Sie melden sich damit an.
register-language = Sprache
register-language-text = In dieser Sprache schreiben wir Ihnen.
register-action = Registrieren
register-busy = Registrierung läuft…
register-back = Zurück zur Anmeldung
register-mail-title = Sehen Sie in Ihre E-Mails
register-mail-text = Wir haben eine E-Mail an { $email } gesendet. Öffnen Sie den Link darin innerhalb von 7 Tagen, dann ist Ihr Unternehmen registriert.
register-mail-wait = Es kann einige Minuten dauern. Kommt sie nicht an, sehen Sie bei den unerwünschten E-Mails nach oder lassen Sie sie noch einmal senden.
register-mail-again = Die E-Mail noch einmal senden
register-mail-again-done = Die E-Mail ist noch einmal unterwegs. Der ältere Link gilt nicht mehr.
register-mail-just = Gerade registriert? Ihr Konto öffnet sich mit dem Link in der E-Mail, die wir Ihnen geschickt haben.
register-mail-change = Eingaben ändern
register-mail-sign-in = Anmelden

terms-of-use = Nutzungsbedingungen
terms-privacy = Datenschutzerklärung
terms-accept = Ich stimme den Nutzungsbedingungen zu
terms-accept-privacy = Ich stimme der Datenschutzerklärung zu
terms-accept-both = Ich stimme den Nutzungsbedingungen und der Datenschutzerklärung zu
terms-missing = Bitte stimmen Sie beiden zu, um fortzufahren.
terms-ask = Bevor es weitergeht: Bitte lesen Sie die Nutzungsbedingungen und die Datenschutzerklärung und stimmen Sie ihnen zu.
terms-new = Die Bedingungen haben sich geändert
terms-accept-action = Zustimmen
terms-decline = Ablehnen…
terms-decline-title = Sie stimmen den neuen Bedingungen nicht zu?
terms-decline-text = Dann werden Sie hier abgemeldet. Ihre Entwürfe und was noch zu senden ist, bleiben auf diesem Computer, wo niemand sonst sie lesen kann. Bei der nächsten Anmeldung werden Sie erneut gefragt.
terms-decline-stay = Zurück
terms-decline-action = Abmelden

forgot-title = Benutzername oder Passwort vergessen?
forgot-text = Geben Sie eines von beiden oder Ihre E-Mail-Adresse ein. Wir senden eine E-Mail mit Ihrem Benutzernamen und dem, was Sie tun können.
forgot-action = E-Mail senden
forgot-again = Noch einmal senden
forgot-done = Sehen Sie in Ihre E-Mails
forgot-done-text = Wenn sich jemand mit Ihrer Eingabe anmeldet, ist eine E-Mail an diese Person unterwegs. Es kann einige Minuten dauern.
support = Hilft nichts? { $contact }
support-hours = Hilft nichts? { $contact } ({ $hours })

password-title = Passwort ändern
password-text = Ihre anderen Computer werden damit abgemeldet. Was dort noch nicht gesendet ist, bleibt dort.
password-current = Ihr jetziges Passwort
password-new = Neues Passwort
password-action = Passwort ändern
password-changed = Ihr Passwort wurde geändert
password-rules = Was das Passwort braucht
password-rule-length = Mindestens { $count } Zeichen
password-rule-small = Ein Kleinbuchstabe
password-rule-capital = Ein Großbuchstabe
password-rule-not-common = Nicht leicht zu erraten
password-rule-met = erfüllt
password-rule-open = noch nicht
password-ends = { $days ->
    [one] Ihr Passwort läuft innerhalb eines Tages ab
   *[other] Ihr Passwort läuft in { $days } Tagen ab
}
password-ends-text = Es gilt bis { $at }. Wählen Sie vorher ein neues.
password-ended = Ihr Passwort ist abgelaufen
password-ended-text = Es galt bis { $at }. Wählen Sie jetzt ein neues; Ihre Entwürfe bleiben.
password-change = Passwort ändern
password-change-text = Ändern Sie es immer, wenn jemand anderes es kennen könnte.
password-later = Später
password-changed-at = Zuletzt geändert am { $at }
password-expires-at = Gültig bis { $at }

lock-ended = Ihre Sitzung wurde beendet
lock-ended-text = Sie wurde auf einem anderen Computer oder vom Server beendet. Ihre Entwürfe und was noch zu senden ist, liegen hier; mit Ihrem Passwort kommen Sie wieder hinein.
lock-after = Automatisch sperren
lock-after-text = Wenn Loket so lange nicht benutzt wurde, und nachdem der Computer geschlafen hat. Ihr Passwort öffnet es wieder.
lock-after-minutes = Nach { $minutes } Minuten
lock-after-never = Nie

devices-title = Computer, auf denen Sie sich angemeldet haben
devices-text = Melden Sie sich ab, wo Sie nicht mehr sind. Das lässt sich nicht rückgängig machen: Sie melden sich dort neu an. Was dort noch nicht gesendet ist, bleibt dort.
devices-current = Dieser Computer
devices-out = Abgemeldet
devices-unnamed = Computer ohne Namen
devices-last = Zuletzt benutzt am { $at }
devices-sign-out = Dort abmelden
devices-sign-out-name = Auf { $name } abmelden
devices-done = Auf { $name } abgemeldet
devices-all = Überall sonst abmelden
devices-all-text = Auf jedem Computer außer diesem.
devices-all-done = Überall sonst abgemeldet

signin-again = Erneut anmelden
signin-again-action = Erneut anmelden
signin-again-text = Ihre Sitzung ist beendet. Nichts ist verloren: Melden Sie sich an, und was wartet, wird gesendet.

lock-title = Gesperrt
lock-text = { $name } ist angemeldet. Ihre Entwürfe und was noch zu senden ist, sind sicher.
lock-text-nobody = Entwürfe und was noch zu senden ist, sind sicher.
lock-unsent = { $count ->
    [one] { $count } Änderung ist noch nicht gesendet; sie geht ab, sobald Sie entsperren.
   *[other] { $count } Änderungen sind noch nicht gesendet; sie gehen ab, sobald Sie entsperren.
}
lock-password = Passwort
lock-action = Entsperren
lock-other = Als jemand anderes anmelden

recovery-title = Ihre Daten sind sicher, aber noch verschlossen
recovery-missing = Der Schlüssel zu Ihren Daten ist nicht mehr im geschützten Speicher dieses Computers. Vielleicht wurde er beim Aufräumen entfernt oder Ihr Konto auf diesem Computer erneuert.
recovery-locked = Der geschützte Speicher dieses Computers ist gesperrt; Loket kann den Schlüssel zu Ihren Daten deshalb nicht holen. Entsperren Sie ihn und versuchen Sie es erneut, oder wählen Sie einen anderen Weg.
recovery-no-keychain = Der geschützte Speicher dieses Computers ist zurzeit nicht verfügbar; Loket kann den Schlüssel zu Ihren Daten deshalb nicht holen. Vielleicht wurde er noch nicht gestartet.
recovery-wrong-key = Der Schlüssel im geschützten Speicher dieses Computers passt nicht zu Ihren Daten. Vielleicht stammt er von einem anderen Computer oder aus einer Sicherung.
recovery-denied = Der geschützte Speicher dieses Computers hat Loket den Schlüssel zu Ihren Daten verweigert. Erlauben Sie den Zugriff und versuchen Sie es erneut, oder wählen Sie einen anderen Weg.
recovery-kept = Nichts wurde gelöscht. Ihre Entwürfe und was noch zu senden ist, liegen weiterhin auf diesem Computer.
recovery-password-text = Das Passwort, das Sie zuletzt auf diesem Computer benutzt haben, öffnet Ihre Daten, auch ohne Netz.
recovery-password-action = Mit dem Passwort öffnen
recovery-online-text = Ihr Server speichert einen zweiten Schlüssel für diesen Computer. Melden Sie sich an, und er öffnet Ihre Daten.
recovery-online-action = Online anmelden
recovery-again = Geschützten Speicher erneut versuchen

settings-title = Einstellungen
settings-appearance = Darstellung
settings-language = Sprache
settings-theme = Farbschema
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-session = Diese Sitzung
settings-signed-in = Angemeldet als { $name }
settings-server = Server: { $server }
settings-lock = Sperren
settings-lock-text = Verschließt Ihre Daten, bis Sie Ihr Passwort eingeben. Was noch zu senden ist, bleibt.
settings-sign-out = Abmelden
settings-sign-out-text = Beendet die Sitzung auf diesem Computer. Entwürfe und was noch zu senden ist, bleiben bis zur nächsten Anmeldung erhalten.
settings-version = Loket { $version }

personal-title = Persönliche Daten
personal-text = Was Ihr Zusteller über Sie weiß und was Sie damit tun können.
personal-email = E-Mail
personal-user-name = Benutzername
personal-organisations = Ihre Organisationen
personal-organisation-none = Sie gehören noch keiner Organisation an.
personal-empty = nicht angegeben

inbox-title = Posteingang
inbox-empty = Nichts zu erledigen
inbox-empty-text = Lehnt der Server etwas ab, das Sie offline getan haben, erscheint es hier mit dem Grund und mit dem, was Sie tun können.
inbox-asked = Sie wollten
inbox-why = Warum nicht
inbox-next = Was nun
inbox-refused = Abgelehnt
inbox-asks-again = Fragt nach
inbox-resend = Jetzt senden
inbox-resent = Es wird gesendet
inbox-open-order = Bestellung öffnen
inbox-open-request = Anfrage öffnen
inbox-next-resend = Das hat zu lange gewartet, um ohne Rückfrage gesendet zu werden. Senden Sie es jetzt oder legen Sie es beiseite.
inbox-dismiss = Beiseitelegen
inbox-dismissed = Beiseitegelegt
inbox-open-draft = Entwurf öffnen
inbox-next-draft = Ihre Bestellung ist wieder ein Entwurf. Ändern Sie sie und bestätigen Sie sie noch einmal.
inbox-next-decision = Jemand anderes hat zuerst entschieden. Sehen Sie sich die Anfrage noch einmal an, wenn Sie ein anderes Ergebnis wünschen.
inbox-next-other = Auf dem Server wurde nichts geändert. Tun Sie es noch einmal, wenn Sie es weiterhin wünschen.
act-place-order = Eine Bestellung aufgeben
act-cancel-order = Eine Bestellung stornieren
act-decide-request = Über einen Versender entscheiden
act-save-draft = Einen Entwurf speichern
act-delete-draft = Einen Entwurf verwerfen
act-unknown = { $kind }

menu-lock = Sperren
menu-switch = Jemand anderen anmelden lassen
menu-sign-out = Abmelden

# Eigene Daten: Profil, Angebote, Export, vergessen werden, von diesem Computer entfernen.
profile-title = Über Sie
profile-given-name = Vorname
profile-family-name = Nachname
profile-in-orders = Neue Bestellungen beginnen damit:
profile-customer-name = Kundenname
profile-contact-name = Ansprechperson
profile-telephone = Telefon
profile-language = Sprache Ihrer Mails und Seiten
profile-language-help = Was Sie in diesem Fenster lesen, wählen Sie oben.
profile-other-language = Sie lesen Loket auf { $language }.
profile-use-language = Loket auf { $language } anzeigen
profile-save = Speichern
profile-saving = Wird gespeichert…
profile-saved = Ihre Daten sind gespeichert

own-password = Ihr Passwort
email-title = Wie Sie sich anmelden
email-change = E-Mail-Adresse ändern…
email-asked = Wir haben an beide Adressen geschrieben
email-waiting = { $email } gilt, sobald Sie dem Link in der Mail an diese Adresse gefolgt sind. Bis dahin gilt die alte Adresse.
email-dialog-title = Eine andere E-Mail-Adresse
email-dialog-text = Die neue Adresse erhält eine Mail mit einem Link zur Bestätigung; die alte wird über Ihre Anfrage informiert.
email-new = Neue E-Mail-Adresse
email-ask = Mails senden

offer-title = { $organisation } bietet Ihnen eine Mitgliedschaft an
offer-waits = Wartet auf Sie
offer-text = Angeboten von { $name }. Wenn Sie annehmen, können Sie für diese Organisation handeln; was Sie anderswo haben, bleibt, wie es ist.
offer-accept = Annehmen
offer-decline = Ablehnen
offer-accepted = Sie gehören jetzt zu { $organisation }
offer-declined = Sie haben das Angebot von { $organisation } abgelehnt

personal-accounts = Kundennummern: { $numbers }
personal-accounts-none = Noch keine Kundennummer
claim-title = Eine Kundennummer beanspruchen
claim-text = Eine Nummer auf den Rechnungen von { $organisation }, die hier fehlt? Der Kundendienst bestätigt, wem sie gehört.
claim-number = Kundennummer
claim-ask = Kundendienst fragen
claim-asked = Wir haben den Kundendienst nach { $number } gefragt. Sobald es bestätigt ist, erscheint die Nummer hier.

data-title = Ihre Daten
data-export-text = Alles, was Ihr Zusteller über Sie speichert: als Arbeitsmappe zum Lesen und als JSON zum Weitergeben.
data-export = Meine Daten exportieren
data-exporting = Wird geholt und geschrieben…
data-exported = { $count ->
    [one] { $shown } Datensatz wurde geschrieben
   *[other] { $shown } Datensätze wurden geschrieben
}
data-folder = Im Ordner { $folder }:
data-remove-text = Ihr Konto bleibt. Was Loket auf diesem Computer von Ihnen gespeichert hat, wird entfernt.
data-remove = Meine Daten von diesem Computer entfernen
data-forget-text = Ihr Konto verschwindet, überall und endgültig. Sie sehen zuerst, was verschwindet und was bleibt.
data-forget = Ich möchte vergessen werden

remove-title = Daten von diesem Computer entfernen
remove-text = Entwürfe, Bestellungen und Schlüssel, die Loket hier für diese Person gespeichert hat, werden entfernt. Das Konto und was der Server hat, bleiben; die nächste Anmeldung hier beginnt von vorn.
remove-login = Wessen? E-Mail oder Benutzername
remove-look = Ansehen, was verloren ginge
remove-nothing = Nichts ginge verloren: Der Server hat alles, was hier ist.
remove-unreadable = Was noch nicht gesendet wurde, kann ohne den Schlüssel nicht angesehen werden. Entwürfe und Bestellungen, die nur hier sind, gingen verloren.
remove-lost = Nur auf diesem Computer, und damit verloren:
remove-drafts = { $count ->
    [one] { $count } Entwurf mit Änderungen
   *[other] { $count } Entwürfe mit Änderungen
}
remove-orders = { $count ->
    [one] { $count } Bestellung, die noch zu senden ist
   *[other] { $count } Bestellungen, die noch zu senden sind
}
remove-other = { $count ->
    [one] { $count } andere Änderung, die noch zu senden ist
   *[other] { $count } andere Änderungen, die noch zu senden sind
}
remove-refused = { $count ->
    [one] { $count } abgelehnter Vorgang im Posteingang
   *[other] { $count } abgelehnte Vorgänge im Posteingang
}
remove-agree = Ich möchte es trotzdem entfernen
remove-action = Entfernen

forget-title = Vergessen werden
forget-text = Damit endet Ihr Konto endgültig, auf dem Server und auf jedem Computer. Lesen Sie, was verschwindet und was bleibt; die letzte Frage kommt am Ende.
forget-back = Zurück zu den persönlichen Daten
forget-goes = Das verschwindet
forget-goes-person = Ihre Anmeldung und alles über Sie: Namen, Adressen, Telefon, Passwort
forget-goes-orders = { $count ->
    [one] Namen und Adressen in { $count } Bestellung
   *[other] Namen und Adressen in { $count } Bestellungen
}
forget-goes-drafts = { $count ->
    [one] { $count } Entwurf
   *[other] { $count } Entwürfe
}
forget-goes-requests = { $count ->
    [one] Ihr Name an { $count } Anfrage oder Entscheidung
   *[other] Ihr Name an { $count } Anfragen und Entscheidungen
}
forget-goes-memberships = { $count ->
    [one] { $count } Mitgliedschaft mit ihren Rechten
   *[other] { $count } Mitgliedschaften mit ihren Rechten
}
forget-goes-devices = { $count ->
    [one] Was Loket von Ihnen auf { $count } Computer gespeichert hat, beim nächsten Kontakt
   *[other] Was Loket von Ihnen auf { $count } Computern gespeichert hat, beim nächsten Kontakt
}
forget-stays = Das bleibt
forget-stays-orders = Dass auf einer Kundennummer bestellt wurde, ohne Ihren Namen
forget-stays-totals = Monatssummen je Kundennummer und Versandmaterial
forget-stays-audit = Dass etwas getan wurde, im Prüfprotokoll, ohne zu sagen von wem
forget-stays-backups = Sicherungen, bis sie enden; eine, die zurückgespielt wird, vergisst Sie wieder, bevor sie jemandem antwortet
forget-first = Zuerst
forget-orders = Diese Bestellungen sind noch in Arbeit. Stornieren Sie sie oder warten Sie, bis sie abgeschlossen sind.
forget-again = Erneut nachsehen
forget-successors = Wer kommt nach Ihnen?
forget-successor = Administrator von { $organisation }
forget-choose = Wählen Sie einen Benutzer
forget-unsent = { $count ->
    [one] { $count } Änderung auf diesem Computer wurde nicht gesendet. Sie verschwindet ungesendet.
   *[other] { $count } Änderungen auf diesem Computer wurden nicht gesendet. Sie verschwinden ungesendet.
}
forget-ask = Mich vergessen…
forget-busy = Wird vergessen…
forget-sure-title = Sollen wir Sie endgültig vergessen?
forget-sure-text = Niemand kann das rückgängig machen: weder Sie noch Ihre Organisation noch der Kundendienst. Sie erhalten einen Beleg.
forget-keep = Mein Konto behalten
forget-confirm = Mich endgültig vergessen

farewell-title = Sie wurden vergessen
farewell-text = Ihr Konto und Ihre Daten sind vom Server und von diesem Computer verschwunden. Andere Computer verlieren sie beim nächsten Kontakt.
farewell-elsewhere = Das Konto, das hier angemeldet war, gibt es nicht mehr. Was Loket davon auf diesem Computer gespeichert hatte, wurde entfernt.
farewell-receipt = Beleg
farewell-at = Zeitpunkt
farewell-keep = Bewahren Sie diese Nummer auf, falls Sie je danach fragen möchten. Sie sagt nichts über Sie.
farewell-done = Schließen
copy = Kopieren
copied = Kopiert
