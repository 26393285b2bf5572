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
first-server-title = Welchen Server benutzen Sie?
first-server-text = Ihr Zusteller hat Ihnen diese Adresse in einem Brief oder einer E-Mail mitgeteilt.
first-server-label = Serveradresse
first-server-check = Prüfen und weiter
first-server-checking = Der Server wird geprüft…

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
signin-offline-possible = Sie haben sich hier schon einmal angemeldet: Es geht auch ohne Netz.
signin-another-server = Einen anderen Server benutzen
signin-forgotten = Passwort vergessen? Bitten Sie einen Administrator Ihrer Organisation, Ihnen einen Link zu senden.

signin-again = Erneut anmelden
signin-again-action = Erneut anmelden
signin-again-text = Ihre Sitzung ist beendet. Nichts ist verloren: Melden Sie sich an, und was wartet, wird gesendet.

lock-title = Gesperrt
lock-text = { $name } ist angemeldet. Ihre Entwürfe und was noch zu senden ist, sind sicher.
lock-text-nobody = Entwürfe und was noch zu senden ist, sind sicher.
lock-password = Passwort
lock-action = Entsperren
lock-other = Als jemand anderes anmelden

recovery-title = Ihre Daten sind sicher, aber noch verschlossen
recovery-missing = Der Schlüssel zu Ihren Daten ist nicht mehr im Schlüsselbund dieses Computers. Vielleicht wurde er beim Aufräumen entfernt oder Ihr Konto auf diesem Computer erneuert.
recovery-locked = Der Schlüsselbund dieses Computers ist gesperrt; Loket kann den Schlüssel zu Ihren Daten deshalb nicht holen. Entsperren Sie ihn und versuchen Sie es erneut, oder wählen Sie einen anderen Weg.
recovery-no-keychain = Dieser Computer hat zurzeit keinen Schlüsselbund; Loket kann den Schlüssel zu Ihren Daten deshalb nicht holen. Vielleicht wurde er noch nicht gestartet.
recovery-wrong-key = Der Schlüssel im Schlüsselbund passt nicht zu Ihren Daten. Vielleicht stammt er von einem anderen Computer oder aus einer Sicherung.
recovery-denied = Der Schlüsselbund dieses Computers hat Loket den Schlüssel zu Ihren Daten verweigert. Erlauben Sie den Zugriff und versuchen Sie es erneut, oder wählen Sie einen anderen Weg.
recovery-kept = Nichts wurde gelöscht. Ihre Entwürfe und was noch zu senden ist, liegen weiterhin auf diesem Computer.
recovery-password-text = Das Passwort, das Sie zuletzt auf diesem Computer benutzt haben, öffnet Ihre Daten, auch ohne Netz.
recovery-password-action = Mit dem Passwort öffnen
recovery-online-text = Ihr Server bewahrt einen zweiten Schlüssel für diesen Computer auf. Melden Sie sich an, und er öffnet Ihre Daten.
recovery-online-action = Online anmelden
recovery-again = Schlüsselbund erneut versuchen

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
personal-text = Was Ihr Zusteller über Sie weiß. In einer späteren Version können Sie es hier ändern.
personal-name = Name
personal-email = E-Mail
personal-user-name = Benutzername
personal-language = Sprache
personal-organisations = Ihre Organisationen
personal-organisation-none = Sie gehören noch keiner Organisation an.
personal-empty = nicht angegeben

inbox-title = Eingang
inbox-empty = Nichts braucht Sie
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
act-save-draft = Einen Entwurf aufbewahren
act-delete-draft = Einen Entwurf verwerfen
act-unknown = { $kind }

menu-lock = Sperren
menu-sign-out = Abmelden
